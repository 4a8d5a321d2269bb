// Made by scripts/make-pinyin-table from pypinyin 0.55.0: change the script, not this file.

/// How the characters U+4E00 to U+9FFF are read, without tones. `PinyinReadings` reads it.
///
/// A number is two symbols, (symbol - 40) × 87 + (symbol - 40). 0 is no reading, then come the syllables in their order,
/// then the sets of readings in theirs.
enum PinyinTable {
    static let charactersInARow = 50

    /// The syllables, numbered from 1. ü is v.
    static let syllables: StaticString = #"""
        a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao
        ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui
        chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die
        ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai
        gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei
        hen heng hm hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong
        jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
        la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo
        lv lve m ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu n na nai nan
        nang nao ne nei nen neng ng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve o ou
        pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin
        qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai
        san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan
        shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao
        tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie
        xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai
        zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua
        zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
        """#

    /// The sets of readings that some character has, the most common first: their syllables' numbers.
    static let sets: StaticString = #"""
        ()(x ())j ()+K,- (*(x (*(x,1(y (*)H (*)H)D)1)f (*)f)j (**Z (*+^ (*,, (*,? (*,?*Z (*,?,* (*,^ (+)2
        (+*i (++t (+,: (+,; (+,;(x (+,;,> (+,>(x (,)h (-(8 (-*a (-+* (-+z (-,0 (-,= (-,D (-,E (-,H,* (.(3
        (.(9 (.(< (.)) (.)/ (.)/(<(9*q (.)j (.*l (.*q)) (.*t(6(/ (/(3 (/(< (/)/ (/*L (/*t (/,2+r (0(: (0)*
        (0*n (0*n(< (0*n)R (1(3*{*q (1(5 (1(: (1*o (1*s(5 (2(=*| (2)/ (2*p (2*{ (2*| (2+T (3(/ (3(/(6 (3(<
        (3)/(=(/ (3*t (3*t(6*m (3*t*z (4(6 (4(; (4)* (5(1 (5(;*s (5)( (5)+ (5)m (5*q (5*s (5*s(; (5*} (6(3
        (6(3*m (6(3*t (6(7 (6(9 (6(9*E (6(; (6(<(/*t (6)*(4))(0*5*n (6*t (6*t(3(. (6+H (6+u (7(} (7)> (7*F
        (7*n (7*u (7*u(0 (8(p (8)O (8)V (8*p (8*v (8*v+M (8+O (9(6 (:(0 (:(; (:)* (:)**x (:)R (:*l (:*u
        (;(0(1 (;(6 (;)( (;*/ (;*t (;*y (<(. (<(/ (<(2 (<(2(= (<(6 (<(j (<(x (<(} (<)) (<)/ (<)O)V): (<)c
        (<*L (<*l (<*p (<*p(2 (<*q)) (<*z (<*z(3(. (=(< (=). (=)W (=*t (=*{ (=*| (=*|(. (=*|,[ (>(F (>+C
        (>,R,I (?+C(> (?+M (?+^ (?,0 (@(D+R (@(D,K (@(H (@+()Y (@+E(>+I (@+M(D (@+M(H+I (@+R+E(D (@+d*}
        (@,M+E(L (A(L (A(M(L (A(U (A+) (A,L (B+G (C(Y,N+^ (C)W (C)X (C+H (C+H(X (C+M (C,N,S (C,S (D(@ (D(L+,
        (D)])E (E(M (E,Q (E,Z (F(G(Y (F(G,R (F(s (F*P (F++ (F+C (F,R (G(F (G(` (G,[ (G,f (H(@ (H(T (H(c
        (H(c)W (H(c,T (H)\ (H+( (H+(+q (H+M (H+M+h (H+M+h(c,T (H+d (H+h (H+h+y(c (H+h,2 (H+n+M (H,; (H,T
        (H,T+M (H,Y (I(M,Z (I)< (I+N (I+N(d (I+i (I,< (I,<(d (J)[ (J)a (J*G (J,V (J,e (K(B (K)a (L(> (L(D
        (L(H (L(c,2 (L)z (L*b (L*} (L+, (L+,)> (L+,,Y (L+R (L+o*[ (L,Y (M(9 (M(I (M(L (M(i (M(i+m (M)c (M+S
        (M+S)^ (M+r (M,Z (M,Z(i (M,Z+r (N(K (N(S (N(j (N(n (N)/ (N)O (N)f (N)y (N*) (N*g (N*}(w*g (N+0 (N+T
        (N+` (N+g (N,A (N,[ (N,[,, (O(q (O*3 (O+i+N (O+s (O,\ (O,\+s (O,b (O,b+s (P(e (P*5 (P*a (P+/ (P+/(e
        (P+U(e (P+j (P+j(m (P,5 (P,D (P,] (P,](e (P,](m (P,h,^ (Q(N (Q(\ (Q)W (Q)a (Q+U (Q+V+n (Q+t (Q,,+0
        (Q,6 (Q,6+U (Q,E (Q,^ (Q,^,R (Q,h (Q,i,^)a(F,6 (R,6 (R,6)O (S(X (S,R,S (S,m (T(V (T(W (T(t (T(~ (T+M
        (T+\ (T,/ (T,[ (T,a (U(A (U(L (U+) (V(u,c (V(w (V)N(S (V,c (W(u(w (W+\ (W+v (W,d+x+1,f (X(J (X(J+p,e
        (X(\ (X(\)y (X*T (X+B (X,c (Y(` (Y(`+e (Y)W (Y,S (Y,f (Y,f(G (Z(B (Z(U (Z+Z (Z+_ (Z,g (Z,g+_ (\(Q(M
        (\([(X (\)W (\,I)H (])Y)b (],K (],j (^(` (^+*,- (^+c (^+c+X (^+~)a (^,i (^,i,I(x(S (^,k (_(r,A (_)Y
        (_+3,l+/,d (_,l (`(Y (`(\,, (`(\,R (`++ (`,K (`,` (`,e (`,j (`,m (a(b+g (a)/ (a+C (a+f (a+g (a,-*P
        (a,:+f(c (a,R (b(* (b(n(c,[ (b+g (b+k (b,Y (c(H+M (c(H+M(a (c(H+M,T+h (c(H+h,T+M+o (c(H,T (c(L (c(a
        (c(a(H (c(l (c(w (c+M (c+R (c+h (c+h(H (c+h,2 (c+h,Y+R (d(M (d(M+i (d+i (d+i(M (d,/,< (d,< (e(P
        (e*N+p (e+j (e,V (e,] (f(g (f(g(b (f(j (f+k (f,W (j(N (j(N+T (j(b (j(b(G (j(f (j(w (j)W (j)z (j+T(b
        (j+T,S (j+n (j+u,[ (j,I (j,S (j,[ (j,[+n(N+T (j,[,W (j,^ (j,e (l(L (l+h,2 (l+o (l+q(n,T (l,; (l,T(w
        (l,Y (m(e (m(j (m(j,G*) (m(r (m+p (m+p(j (m+p,] (m,= (m,V (n(P (n(j (n(k (n++,R (n+P (n+P,> (n+q
        (n+u (n,1 (n,? (n,[ (o(M (o*0 (o+o (o+r (q+s (q+s*1 (q+v (r(s (r*g (r+= (r,^ (s(b (s(r (s(w (s+P
        (s,] (s,e (t+v (t+v,[ (t,a (u(v (u(v+x (u,c (u,c+c (v(s (v(u (v+w (v+x (v,l(_(]+3 (w(K (w(N (w(T
        (w(b(N (w(s (w(u (w)T (w+2 (w+c (w+y (w,R (x(* (x(+ (x(+*O (x)5 (x)H (x)P (x)W (x)j (x*:*8 (x*}
        (x++)W (x+q (x+z)@ (x,+ (x,+)O (x,+,* (x,: (x,; (x,E,; (y,,,?(x (z*O*Y (z,H (|(N (|)m (|*E*Z (|*Q
        (|*Z (|*h (|+z (|,[ (}(7 (}(< (})) (})\)5 (}*q(<(. (}*z (~(4 (~(< (~(} (~)* (~)+ (~)/ (~*n (~*z )((1
        )((j )(*o ))(3 ))(4 ))(6 )))/ )))/(6 )))p ))*q )*(0 )*(4 )*(: )*(F )*)) )**r )+(0 )+(5 )+(~ )+)M
        )+*o )+*s )+*s(5 )+*y )++_ )-)/ ).*q*t ).*t ).,>(< )/(3 )/(6 )/(< )/(<))(3(6 )/(= )/(=*z )/(=*| )/))
        )/). )/).*q*{ )/)@ )/*) )/*5 )/*L )/*^ )/*v )/*z )/*{ )/*| )/+a )/+j+p )/,+ )/,+*; )/,0+` )/,D )/,]
        )0)X++ )0+/ )0,- )0,6 )1(* )1(**} )1)5 )1)D )1,, )1,? )2)9,b )2)E )2)E(D )2)E)> )2)E,. )2)E,; )2)F
        )2)Y,. )2+( )3)9 )3)n+) )3,b )4); )4)G )4)i )4*B )5(x )5)H )5)W )5)\ )5)e )5*8 )5*8*) )5*} )5+/,L
        )5+C+f )5,1*. )5,:(x++ )5,? )6)W )6)W,- )7)8 )7)J )7)Y )8(; )8,7 )9)M )9,* ):)3)o ):)N ):)a ):+0
        ):+0,6 );)< );)O );)X );)\ );)c );*t );,> );,A );,E )<);)O )<)B )<)P)= )<)V )<)W )<)q )<+o)w )<+y
        )<+z )=(b )=)B )=)c )>)A )>)R )>)R+1 )>)t )>)v)A )>+1 )>+| )?)S )?)^ )?)_ )?)t )@)< )@)B )@)T )@)_
        )@)`+/ )@)c )@)d+/ )@)r)T )@)u )@)u(u )@+/ )@+/)d )@+2,8 )@+w )@+z )@+~ )@+~)T )@,,)b )@,1
        )@,1)P+z)u )@,6 )@,k )A)R*7 )A)U )B)> )B)P )B)P)T )B)V )B)q)j )B*8 )B+{)H,*)< )B,* )B,6 )B,E )C)5
        )C*z+g )D)1 )D)R )D)R,7 )D)\ )D)j )D+g )E(+ )E(6 )E)2 )E)z )E*+ )E*R )E+( )E+, )E,. )E,.)2 )F(4 )F)3
        )F)K )F)h )F,/ )G(Y )G)4 )G)H )G)[ )G)i )G*@ )G+*)[ )G+T )G,-)V )G,5)o )G,8 )H)5 )H)5)\ )H)E+,)5
        )H)G )H)O )H)O)V )H)V )H)j )H)j(a )H)j)q )H*) )H*L )H*~ )H+*(- )H+P*L )H,- )H,0 )H,0)O )H,0)i )I)H
        )J)K )K(x,I )K)8 )L)J )M)9 )M)9)Z )M*3 )M+- )M,/ )M,/)b )M,7)a )N)p )N+0 )O(N )O(Q )O); )O);)H
        )O)H+2 )O)S )O)V); )O)p )O)q )O+2)c )O,+ )O,+*B )O,, )O,- )O,0 )O,6 )O,B )P)< )P)Q )P)V )P)j); )P)q
        )P*} )P+z )P,+ )P,+)O )P,-*~ )P,1 )P,1)T )P,E )Q)@ )Q)T )Q*t )Q+T )Q+{ )R(~ )R)8 )R)> )R)E )R)b)>
        )R)b,7 )R+1 )R+R )R+| )R,7 )R,>,; )R,F )R,F,7)H )R,c )S)? )S)?)B); )S)M )S)t )S)t)9 )S*?+}*D )S,>
        )S,A )T(* )T(w )T)@ )T)D )T)O )T)Q )T)U )T)U,H,9,7 )T)r )T)r)P )T)r)w )T)u )T)~ )T*I )T+c )T+c+@
        )T+~ )T,1 )T,? )T,D )T,G )U)A )U)R )U)T )U)s )U)v )U*C )U,9 )V(N )V)B)q )V)O )V)P )V)w )V+2 )V+M
        )V+c+e )V,* )V,**j )V,6 )V,8 )V,8,G,* )W(N )W(Y*} )W(w )W(~ )W)@ )W)\ )W)\)r )W)\,S )W*} )W++ )W+K
        )W,, )W,,*~ )W,/(6 )W,N )W,S )W,Y )W,f )X)0 )X)5 )X)5)j)C )X); )X)H )X)\ )X*} )X*~ )X*~)\ )X+( )X,-
        )X,/ )X,1 )X,1,-)0 )X,: )Y(7 )Y(@ )Y(H )Y(_ )Y)> )Y)E )Y)] )Y)g )Y)g,. )Y)z )Y*+ )Y*R,G )Y+( )Y+((H
        )Y+(,T )Y+M )Y,. )Y,; )Y,@+(*/ )Y,K )Y,P )Y,T )Y,j )Y,l )Z): )Z)M )Z+) )Z+),< )Z,/ )[(-*T )[(J )[(e
        )[)G )[)G*T )[)W )[)` )[)c )[)c,0 )[)i )[)p )[*] )[*p*-*1 )[*t )[+* )[+*(N )[,0 )[,0)a+* )[,0+* )[,=
        )[,e )[,e)H )\)1 )\)5,1 )\)W )\)X,1 )\)j )\*} )\*~ )\++ )\+K )\+e )\,1 )\,R,i )])> )])^ )]+, )]+3
        )],@ )],K )^(M )^(c )^)8 )^)m )^*, )^+- )^,3 )^,A )^,Y )_)@ )_,A )`(* )`)[ )`)a+/ )`)} )`*-
        )`*1*-)[*T )`+/,[ )`,D )a): )a)\ )a)o )a*4 )a*9*4 )a++ )a+0 )a+0(\,i )a+0): )a+0++,^ )a+0+/ )a,,
        )a,6)o )a,E )a,R )a,i )b)d )b)d,k )b+1 )b,7 )b,>,G,F )b,C )b,a )b,k )c)@ )c)[ )c)a )c)r )c)u)@ )c*}
        )c+0 )c+2 )c+2,8 )c,8 )c,E )c,U )c,^ )c,e )c,k )d*q )d+0 )d+3 )d,9 )d,9,7,2 )e)0 )e*~
        )e*~)X,R)<,>)5*. )f(* )f)5 )f)X )f)\ )f+( )f,,*} )f,; )g)E )g)E,. )g)Y )g)j )g)j+( )g,; )g,T )g,Y
        )h)3 )h)F )h)^ )i+*,E )j(x(+ )j)D )j)P )j)V )j)\ )j)\,g )j)k )j)q )j)s )j*8 )j*~ )j+* )l)v )l+(,@)v
        )l,@ )m)F )m)h)3 )m+( )m+- )n*S )o)W )o*k )p)c )p)i )p*~ )p,+ )q+0 )r)=)w+~ )r)P )r)R )r+w )t)9 )t)>
        )t)? )t)B )t)S )t)w )t+) )t+} )u(u+w)@ )u)@ )u)T )u)T)@ )u)c )u)q )u)r )u*) )u*T )u+/ )u+1)b )u+6
        )u+w )u+~ )u,1 )v)A )v)U )v*@)l )w)< )w)? )w)V )w)r )w+P )w+i)? )w,G )x)5 )x)y )x*) )x*. )x,, )x,1,.
        )y(N )y)x )y)~ )y*. )z)E )z)Y )z)x )z)y )z*+ )z*/ )z*R )z+( )z,. ){*, ){*8 )|(F )|(J,0 )|*- )|*8
        )|*N )})W )})] )}*) )}*)(? )}*- )},G)| )},G,=*8*- )~)B)P )~)} )~*) )~*8 )~*9 *((M *(*0 *)(N *)(N);
        *))+ *))5 *))D *))W *))y *)*. *)*5 *)*5*8 *)*8 *)*8(< *)*8,G *)*=,E *)+C *)+L *)+^ *)+^*} *)+g *),,
        *),,)y+g *),G*8 *),Y *),[ *),[,?+y(w ***, *+(H *+)Y *+)z *+*) *++( *++O *+,. *,)^ *,){ *,,A *-)[
        *-)| *-+6 *-+] *-,0*1 *.)x *.*6*p *.*9 */(; */)z */*+ */*0 */*< */*I *0*+ *0*/ *1*- *1*5 *3)9)2 *3)M
        *3*0 *3*? *3*X *3+Z *3,L *4(r *4*1*9 *4*9 *4*9)a *4*9)a*1 *4*9)~ *5(- *5(8 *5(\ *5(b *5(s *5)/
        *5)H,: *5)` *5*1 *5*4 *5*8 *5*9 *5*9)~ *6*+ *7)* *7)> *8(x *8)5 *8)B *8)X *8)x)| *8)| *8*) *8*3 *8*6
        *8*z *8*z*) *8+f *9(Q *9*5 *9*8 *9*: *9+V,E(r *9+X *:*),G *;*M *<*L *<,f *=*> *=*L *=,* *>){ *>*C
        *>+| *?(1 *?*D *?*N *?,e *@*) *@*1 *@*B *@*D *@*L *@*M,+ *@*N *@+<*D *@+| *@,+ *A*B*< *A,= *B)* *B)T
        *B*C*E *B*D *B*L *B*N,+ *B,( *C,H *D*? *D*@,+ *D,,+- *E(6 *E)/ *E*B *E*H *E*L *E*Z *E*Z,. *E*n *E+^
        *E,+)/ *E,, *F(7 *F*D*I *F+M *F+S *F,( *F,(*>+| *G*@ *G*L *G,= *H(6 *H*B *H*E *H*^ *H*w *I)* *I)U
        *I)U*F *I*C *I*D *I*F *I*F)U *I*J *I,( *J*D *J*E *L*< *L*E *L*H *L*N *L+z *L,( *M)`*K*N*G*-*5 *M*@
        *M*K*G *M*N *M,+*E *N*@ *N*B *N*L *N*M *N,+ *P(w *P)c *P*R *P*U*V *P*d *P*g *P+=*d *P+@ *Q(| *Q(|*Z
        *Q*X *Q+9 *Q,[ *R*P *R*^ *R*g *R+4 *S*c *S+N+5 *T)3 *T*P*d *T*a *T*b*S *T+6 *T+=(|*W*e *T,0 *T,0+6
        *T,D *U*Z *U*Z*P+@ *V*P *V+c *V+w *V,c+~ *Z(0 *Z(N *Z)Y *Z*B *Z*E *Z*P *Z*Q *Z*] *Z*^ *Z*z)W
        *Z+?*T*W(| *Z,, *Z,? *[(l *[(l*^ *[)Y(L+o *[*+ *[+( *[+4 *[+8 *[+R*P *[,T *[,T(H *\+5 *](m *](m(e+2
        *]*N *]+c *^(K *^*E *^*Z *^*Z*[ *^+8 *^,1,? *^,= *^,? *^,W *^,W+P,> *`(M *`(Q,^ *`*Z *`,^ *a(P *a*h
        *a+< *a,D *b*3 *b*S *c)G *c+= *c+?+= *d*g*c *d*h *e,7 *g*P)/ *g+7*P *h*a *i,= *j(x *j,* *j,E(- *k)o
        *k)o+0 *k,+ *k,6 *k,6(Q *k,E *l(. *l+U *m(3*q *m); *m*z *n(0 *n(0*z *n(< *n(~ *n*>*, *n+) *n,7 *n,]
        *o(1 *o(5(1 *o)( *o)+ *o*3 *o*? *o*n *o+o *p(2 *p(8*v *p). *q(3 *q)) *q). *q*s *q*t *r(4 *r)* *s(1
        *s(5 *s(5)+ *s(5*y *s)+ *s*n *s*o *s*y *t(3 *t(3(6 *t(6 *t(6(3 *t(6(N *t(6*z *t(< *t(K *t)a *t*G
        *t*q *t*w*v *t+V,: *t,,,5 *t,V *u(5(; *u(7 *v(8 *v*G *v*p *w,? *x(: *x(; *x(N *y(; *y(< *y*s *y*x
        *z(< *z(} *z*m *z*n *z*p *z*q *z*t *z*t*n *{(2 *{(6 *{(=)/*| *{)/ *{)/*q *{*q(= *|(2 *|(= *|)/
        *|*v*z *}(B *}(F *}(N *}(\,i+H *}(m *}(s *})W *})W+, *})W,f,S)Y *})\++ *})f *})l *}*C *}+( *}+- *}+T
        *}+^ *},, *},6 *},? *},@ *},S *},[ *},^ *~)5 *~)j +((+ +()E +()E,. +()Y +()Y(@,K +()Y)g)E +()\ +()]
        +()^ +()g +(++,. +(+, +(+-,Z +(+0)\ +(+a +(+h,9 +(+z +(+| +(,, +(,. +(,.*+ +(,.++ +(,.+, +(,.,; +(,6
        +(,; +(,T +(,\ +)(A +)(M +)(M(A +)(U +))Z +))h +))n +)+( +)+H +),D +),L +*(- +*)[ +*)[(J +*)[,0 +*)c
        +*)i +*+G +*+G(B +*+O +*,0 +*,=)W +*,V ++(9 ++)W ++)X ++)\ ++*Z ++,, +,)] +,+( +,+()] +,+- +,+R +,,.
        +,,2 +,,@ +,,Y +-)^ +-)^+) +-)m+S +-)u +-*: +-+) +-,Z +.)9 +.)M +.)R +.)c +.)n +.+~ +.,4 +.,7 +/(P
        +/(\ +/)[ +/)i +/*k,6)/ +/,+ +/,D +/,D)` +0(Q +0(\([ +0): +0):)a +0)a +0)a,i +0)c +0)e +0)o +0*k
        +0*k):+/)o +0*~ +0,1 +0,6(W +0,E +0,i +1(W +1(X +1)/ +1)> +1)R +1)b +1)c +1,7 +1,a +1,l +2)O +2)V
        +2)c +2)c)u +2)j)p +2*})W +2+* +2,, +3,9+e +4*R(c +4+o +4,; +5*` +5,/ +5,/*S +5,/+F +6*T +6,= +8(l
        +8(| +8+R +9(| +:+8)Y +;(L +;(| +;)/ +;)M,A +;)m +;*S +;,A +<*T +<+/ +=)/ +=*P +=*c +=*d*c+? +=+;
        +=+? +>+B +?(| +?*W*f +?*g +?+= +?+@+A+B+c +?+| +@(u,G +@+B +@+x +@+~ +@,* +A+\ +B*P +B+7 +B,*+~+7
        +C*) +C+E +C+K+e +C+f +C,, +C,.,,*)+T +C,1 +C,8 +D(? +D+H +D+^ +D+c +D,, +E)Y +E+*(@ +E+R +E,.+C
        +G(B +G,0 +G,M +H(Y +H(^ +H*}+e,f +H+K +H+L +H,, +I+M +I+R +K(F +K(J +K(K +K*G +K++ +K+L+C,1+T
        +K+T+H +K+e +K,- +K,1 +K,I)\(n+n +K,R +L+K +L+T +L+T*) +L+^ +M(@+R +M(H +M(c +M(c(H+y +M+( +M+K +M+R
        +M+R+* +M+] +M+h +M+y +M,. +M,.*n +M,.,0+G(@ +M,; +M,R +N(I +N)_ +N+i +N,U +O(J +O+*,0 +O+p +O,0
        +P*Z +P+K +P+a*E +P,> +P,? +P,E +P,W*^+K +R(L +R(L*n +R*^ +R*n +R+8 +R+E +R+G(@ +R+I+,*/ +R+M +R+T
        +R,. +R,2 +R,Y +S(M +S+@ +S+} +S,3 +S,A*I +T(N +T(` +T(c +T(j +T(n +T)) +T*) +T*)*3 +T+P +T+P,?+y+f
        +T+^,? +T+f,, +T+g +T+n +T+n)W +T+n,[(b +T,, +T,- +T,? +T,?,, +T,?,> +T,W +T,[ +T,i +U+` +U+j +V(P
        +V(r +V(s +V(u +V*5 +V*k +V+*+G +V+] +V+`+_ +V+p +V+u +V,6 +V,9 +V,E +V,E,= +V,^ +V,^,W +Y+1 +Z(U
        +[)~ +[+Q +]*8,G +]+[,G +]+[,G+y +]+` +],0+* +],G +],G*) +^(Y +^(Y+g +^*M +^+D +^+T +^+n +^+y +^,,
        +^,,+n,[ +^,? +^,[,, +_(Z +_+; +_+Z +_+^ +_,\ +`+G +`+V +`+V([ +`+_ +`+a +a+] +a+`+V +a,0+/ +a,0+`
        +a,1 +a,5 +a,@ +a,D +b,9)d +c(^ +c)T +c)T,1+~ +c)d+e +c*V +c+X+@+y +c+a +c+e +c+~ +c,c +d(@ +d,9
        +d,H,9 +d,a +e(F +e)d)b +e+@ +e+H +e+] +e+a +e,M +e,k +f(a +f(n +f+T +f+y +g(N +g(b,S +g*. +g+^(Y
        +g,A +g,[(N +h(c +h(l +h)E*R +h)z +h*R +h+, +h+M +h+M(c +h+T +h+f +h,. +h,.,; +h,9+( +h,T(H +i(I
        +i(M +i(d +i+N +i+N,< +i,3 +j(4 +j(J+U(e +j(P(e +j(m +j)g +j,. +j,= +j,=(e +k*Z +k+m +k+w+l +m(O
        +m+s +m+x +n(N +n(j +n(j+T +n)v +n+T +n+^ +n+h +n,, +n,0 +n,? +n,G,= +n,[ +n,[,S +o(l +o*g +o+R
        +o+h(H +o+x +o,.*I +p(m +p(m(e +p+O +p+t +p,5 +p,= +p,D +p,D(P +q(K +q(n +q)O +q)Y +q,? +q,T +q,W
        +r(o +r(o,Z+o +r)^ +r+o +r,A +s(U +s(U,\(O +s(q +s(q(O +s,4 +s,C(q +s,b +s,e +t(r +t(r+u +t,5 +t,6,E
        +t,^ +u(F +u(n+w +u(s +u(w(X +u)X +u+V +u+V(F +u,E +u,R +v(T +v*e +v+T +v+Y+1 +v,a +w(V +w+x +w+y
        +w,` +x(W +x(v +x)w +x+/ +x+v +x+w)d +x,H +x,d +x,d,/+w(u +y(V(w +y(s*8 +y(w +y(w(F,W +y(w(b +y+[,;
        +y+f +y+~ +y,? +y,?(N +y,N +y,W +y,[,? +z); +z+w,e +z,: +{)P +{+~ +{,` +|)< +|)> +|)R +|)Y +|)v +|*6
        +|*>*k +|*L +|,( +|,* +|,E +|,F +})?)t +}*? +}+z +~(*)1 +~(\ +~(u +~(x)@ +~)@ +~)B +~)P)u(x +~)T
        +~)T)@ +~)u +~*B +~*V +~+s +~+y +~+| +~,6 +~,; +~,? +~,D,E +~,E +~,F +~,[ +~,c +~,k ,()U ,(*I ,(+|*F
        ,(,+ ,(,H ,),< ,),C ,*(* ,*(x,? ,*)B ,*)V)O ,**8 ,**8)B ,**k,+ ,*+~ ,*+~+@ ,*,- ,*,F+| ,*,G ,*,_
        ,+(x ,+)O ,+)T ,+*@ ,+*D ,+*L ,+*M ,+*M*N ,+*N ,+*t ,++~ ,+,: ,+,< ,+,E ,+,E+z ,,(6 ,,(K ,,(N ,,(Y
        ,,(n ,,(n,[ ,,)H ,,)O)T+e,? ,,)T ,,)W ,,)f ,,*) ,,*. ,,*Z*^ ,,*^ ,,*n ,,*} ,,*},6 ,,++ ,,+2+y ,,+H
        ,,+H+f ,,+L(* ,,+^ ,,+e ,,+n ,,+~ ,,,- ,,,. ,,,0 ,,,1 ,,,1*} ,,,: ,,,? ,,,W ,-(x ,-)C ,-)C)X ,-)H
        ,-*~,: ,-,: ,.(; ,.(c ,.)2 ,.)2+( ,.)Y ,.)Y*+ ,.)Y,; ,.)g ,.)z ,.*+,;)g ,.*E ,.+( ,.+M ,.+S ,.+e,,
        ,.+o)< ,.+| ,.,, ,.,2 ,.,7 ,.,7,6 ,.,9 ,.,; ,.,;(c ,.,;)] ,.,@)l)m ,.,E ,.,Y ,/)F ,/)M ,/)N ,/)Z
        ,/)_ ,/*3 ,/+) ,/+5 ,/+N ,/,< ,/,Y ,0(- ,0(N ,0)G ,0)G)H ,0)[ ,0)[)|(2*K ,0)[*z ,0*P ,0+* ,0+/,5
        ,0+6 ,0+O ,0+O+] ,0+V ,0+],. ,0+` ,0,8 ,0,= ,1(K ,1)5 ,1)C)\ ,1)X ,1)X)\ ,1)\ ,1*. ,1*.,,*t ,1+T
        ,1+a ,1+n ,1,.,, ,1,> ,1,>,R ,1,? ,1,R(n ,2(N ,2)] ,2*/ ,2+( ,2+, ,2+R ,2,,,@ ,2,. ,2,7 ,2,9 ,2,f
        ,3)F)K ,3)Y ,3)^ ,3+S ,3,2 ,3,A ,3,Z ,4)M ,4,7 ,4,A); ,5+/ ,5,0 ,5,6,0 ,5,D ,6(Q ,6)O ,6)T ,6)a ,6)q
        ,6*@ ,6+0 ,6+= ,6+=+< ,6+V ,6+a ,6,1 ,6,4 ,6,8 ,6,? ,6,E ,6,^ ,7)R ,7)T ,7)_,. ,7)b ,7)b,1 ,7+. ,7+\
        ,7+_ ,7+b+W ,7,. ,7,.)E)Y ,7,9 ,7,F ,8(N ,8)O ,8)c(< ,8,0 ,8,1 ,8,? ,9)R ,9)U ,9+( ,9+1 ,9+\ ,9+d
        ,9,2 ,9,7 ,9,@ ,9,N ,9,a ,:() ,:(* ,:(x ,:(x,+ ,:)X++ ,:+~ ,:,- ,:,> ,:,R)0 ,;() ,;(+ ,;(+(x ,;(,
        ,;(c ,;)@ ,;)E ,;)Y ,;)[ ,;)b ,;*+,.)Y ,;*R ,;*^ ,;+,)E+( ,;+M ,;+j ,;+~ ,;,. ,;,9 ,;,: ,;,:,? ,;,>
        ,;,? ,;,@ ,;,D ,;,E ,;,F ,<(d ,<+: ,<+N ,<,/ ,<,A ,=(- ,=(m ,=(m+p+* ,=)- ,=*) ,=+* ,=+]*: ,=+]+O
        ,=+j ,=+p ,=+p+j ,=,0 ,=,G ,=,e ,=,i ,>(* ,>(n ,>(x(* ,>+P ,>+f)5 ,>+z ,>,1 ,>,: ,>,; ,>,E ,?(*
        ,?(*+^(N ,?(N ,?(N(w ,?(N)D ,?(N+T ,?(b+g ,?(c+T+y ,?(n,W ,?(s+u ,?(w*) ,?)5 ,?)R,E ,?)W ,?)W(x+~
        ,?)f ,?*Z ,?*Z*Q*^ ,?*^ ,?*} ,?*})W ,?+1(N ,?+T ,?+^ ,?+g ,?+n ,?+u ,?+w ,?+y ,?+y(w,, ,?+z ,?+~
        ,?+~+c ,?,, ,?,1 ,?,6 ,?,: ,?,>(z ,?,@ ,?,N(s)4 ,?,[ ,@(+ ,@)l ,@*n,\ ,@*{ ,@+, ,@+3 ,@,2 ,@,9 ,@,;
        ,@,;,> ,@,D ,@,[ ,A(7 ,A(M,Z ,A(` ,A)M ,A)^ ,A)_ ,A+- ,A+S ,A+S*D ,A,3 ,A,3)_ ,A,< ,C(O ,C(q ,C)S
        ,C+; ,C+s ,C,A ,C,E ,D(- ,D(J ,D(P ,D(V ,D(j ,D(m(j ,D*1 ,D+} ,D,= ,D,? ,D,E ,D,] ,D,^ ,E(- ,E(7
        ,E(P,D+V,= ,E(j(s ,E)a ,E)c ,E)c+V ,E)c,6 ,E)o ,E*M ,E*k ,E+V ,E+V,^ ,E+^ ,E+t ,E+y,d ,E+~ ,E,+ ,E,6
        ,E,=(Q ,E,> ,E,C)u ,F(T ,F)A ,F)R ,F)b ,F+1 ,F+| ,F+|,E ,F,7 ,F,H ,G)T ,G)c ,G+n ,G,= ,G,=(X ,G,=(j
        ,G,> ,H(- ,H(: ,H(u ,H)A ,H)U ,H)d ,H+o ,H,( ,H,* ,H,9 ,H,; ,H,A ,H,E ,H,F ,I*^,;(x ,I+P ,I+T ,I,K
        ,I,K(@ ,I,N,R ,I,R ,J(b,f ,J,Q ,J,f ,J,k ,K(@ ,K(] ,K(]+(,I ,K(],j ,K(` ,K+n ,K,I ,K,P+( ,K,i ,K,j
        ,L(A ,L,b ,L,i ,M(B ,M(P ,M+* ,M+G+* ,M,m,i ,N(C ,N(C,R ,N(`,m,R)\ ,N(w,? ,N)\ ,N+T,?(w ,N,S ,N,S,?
        ,N,e ,N,m ,N,m,R ,O)W ,O,N ,P)Y ,Q(E ,R(F ,R(\ ,R(a ,R)\ ,R+K+C,? ,R+M ,R+P(N ,R,:)5 ,R,> ,R,D ,R,E
        ,R,I ,R,N ,R,S ,R,T ,R,_ ,R,i ,R,m ,S(j ,S)W ,S+T+u ,T(H ,T(H(l ,T(H*[,Y ,T(L ,T(c ,T)2 ,T)Y ,T*+
        ,T*[ ,T+M ,U(I ,V(j ,V(m ,V)j ,V+O ,V,T(c ,V,] ,V,_ ,W(H ,W(a ,W(w(s ,W)x,1 ,W*^ ,W+P ,W+y ,W,;,X
        ,W,N ,W,S ,W,V,e,^ ,W,[ ,W,^ ,Y(+)g ,Y(7 ,Y(L ,Y(M ,Y(c ,Y)Y ,Y+( ,Y+, ,Y+1(P)Q ,Y+1,d ,Y+o ,Y+o)]
        ,Y,; ,Y,Z ,Y,d ,Z(M ,Z(o ,Z)m ,Z+- ,Z,[ ,[(N ,[(N(j ,[(N+n ,[(P+T ,[(j ,[(n ,[)O ,[)V ,[)W ,[)\ ,[)]
        ,[*6 ,[*Q ,[*} ,[+- ,[+T ,[+^ ,[+d)g ,[+k ,[+n*} ,[+o ,[+q ,[,. ,[,? ,[,?+y ,[,S ,[,W ,[,\ ,[,e ,[,f
        ,\(O ,\(O+s ,\*s ,\+s ,\,C ,](J(\ ,](P ,](P(J ,](m ,](q ,],E ,],^ ,],^+= ,],e,^(s ,],h(P ,^(Q ,^(\
        ,^(s ,^)p ,^)w ,^+V ,^+V(X ,^+} ,^,e ,_)j ,`+T ,a(T ,a(T(W ,a(v+u ,a)T ,a)b ,a*Z ,a+1 ,a+b,j ,a+v
        ,a+v*+ ,a+v+Y ,a+v+y ,a,7 ,a,` ,a,j ,a,l ,b(O ,b(O+Z(U ,b)3 ,b)U ,c(X ,c(^+~ ,c(w ,c+@ ,c+[ ,c,f
        ,d(u)B ,d+x ,d,e ,e(< ,e(Q ,e(X ,e)V ,e)c ,e+V ,e+V,W ,e,?*))c ,e,G+2+] ,e,N)[ ,e,V ,e,^ ,e,m ,f(Y
        ,f(Y)W ,f(Y)W,, ,f)) ,f)W ,f)W)a ,f)` ,f+H*} ,f,7 ,f,k ,g(Z ,g+_ ,g,Q ,h(X ,h([ ,h(](Q(Z ,h)a ,h+`
        ,h,] ,h,^,]+0 ,i(X ,i(\ ,i(\(^ ,i(^ ,i)a ,i)a)W ,i*} ,i+0 ,k)/ ,k)b ,k)c,e ,k*^ ,k+c ,k,i ,k,i+a
        ,l(] ,l(_ ,m(\+a,l ,m(^ ,m)W ,m+T ,m,N
        """#

    /// For each character the number of its syllable, or of its set of readings.
    static let characters: StaticString = #"""
        ,?(o9@*}+N,-)EE,,U+E+N,-7<.P,E*F)1(P(P,a++*t+T+T+/(;,>(Z(q+^(M(p+/*,(p,D*,,;.6+F)A)`)5,:+),\)W)\)+4j
        (T/1*/,e,^(.+|(c+~,^8D*))a>T)/HsHf*Q,+)`)`Dt;y,?,?,[,+,R)O(}:II:*y*o+*)O)=(M/e,?,@,:<E)`*},>,,,/)1)`
        ,-)O+V(r+T)W*S)X)a+T*@)O*=*6,f+=,8,;)/+K*P)2+e,E(^,W+(Ki)@)2*6*/,?)c:H*<,E,Z+T+T(|(Q,E)u,E,H)O*},+)^
        +^+c)74F,:,1,:?,G})W+t+})h(a)[)D,?(H)K*N,>,/)^+r*,,/)^,>?m(<,D,11M*+(w+~+8+8)W)W+},?B)+8:F(o,N)]*|01
        (.,U)])\(;+90u)-+E*7(;(AJJ+T+f,U)/,.,.Dl)M+s+8+(4()5(<(b*0,?(J(I+C(I,?*N*C+8(~/M,<?9,\*t,*,+)Y)XHP)+
        (A+8+})*(j3?,\*}*qIv(m(v,+,?G5)h,?77(*,+)W)/(},58A*t(c)/+i,\,D)V6j,E(^,H+E+~0X(K,:+(+N(I*7.h,9,2+~,^
        ,N,.*d.=);*Z*Z,1(0,6*0,]+R@BBh(5Bl3t*t,?+^Hg,Z(l5G*=(c,^(=@>(6K9(Y+~(j,^,m,D,<+nK,)H(6+y+P,E,?3V,m):
        *`+s*Z,.+0,C+z+(+T)e(2*q6g5_)|,/47,<(/(}*J)X3*(;)W5s)V)@+1+p)[(Y,?+T,3+R+y)g,[3{)y,?(N)q)?*),@+T*E,^
        ,6,D(+*5*M(|*72D(F(N,9)9,],?+=10,-+^(b*9+f8.,Y.u+*)r(G*`*b)],+)N)_/gKL,m(P+,*9)aBM+r+RD^(<*R,0-|+w,E
        ,,(\(x+/GU)?)p,+)d,?)/:t,i+**),C)U8J?D+E*q+a)/,,*))/*y(2,E>~,-G8,5,E(j/Q(P,[,;:k*))y+^)Y,5)/)V)a,0*m
        )Y(80A))3N,:(+(3,E,2-m6)/D,[(;)`,=1,:k+|:3.j,g)5)>(3+o+V+V*C(eCO)c0_,3>?C])N,?*}+n)28G)\+c(I88)(,[)n
        )b,g)a+(*Z*7,e,**8+_:Q)U(q,f(4,+)a*Q(?)Y,S,>,[+K+-*`,A(M+(,;@wK}(W)X)W+~,E(;+B+n+~*u,;)+C_,*(x,1(K+S
        )g(j,m(F+r(3G0)S,=,T(P,;,D)Y,6,R(Y)/(6,[,g*F)W,?,1,9.\(t.tKW*k+t+t(3JD;:)\E7)*(I4z+`Kn+a,-)/,F+;*)*d
        ,H7m*<-P(l+i)G)\,,+M?48u.i(Q+E(3,0IS,=CX+e,<(}(;7Q(b,J+i);(:(Q*g.b)~(^IPJY,g-hBu(-0X,E,SM,+N(U)^(N+K
        )E,U+-HD(jG,;9(3*v)]*+*5*>+(,.CR,A(qLN,/+M?Y)_+wM5>k,,)|(I)?*-*}/c(H+~)W(<)T0QD81J8.)`+J)*,.8c(x)[7i
        +s*/(<);,.+a,.)Z*I,>)]7N+**t)+,](*+D,?)d*b/:,?(d)^,7)r)Y(Q(c)[+K,J(@(:(++=+g0.(G)z*Z)]+(*D,+*`+.*Z(I
        :{)~*9)t(2Ig(8,K,[+^,D)G+-/Y*)+m+~*3(Q(H@ZBU6s*)*8,K*gC],;:N*S(|,+,H,K,F,4(O,V,4,.)?(u)j(u<=+u(I(|(u
        3+8B+u+^,;,;+T(((d+((r)**@+R(r(()^*))S+=+}*V+1*,Ip(.)9;0,,)E)z)9+o)>,3(;>t)a(lLi)*,<)Y+U)W,?)W(H)_*@
        +4=),F*@)3@V(C)_(C,J)<)_*@,];r):,6*F*E+;IB,1)g)d*b,?*E+T)>*D,\)a,F*J)o*/)/,1*E(;(q+g)33T(;)O(O)c)O)t
        ,>*(*n)/*I(qFN*.*~)Y)^+`*B+u*});,d+_)^*,+-(m*0(q)2)Y,@([(**)0Y*J,d(^+^(w)]*/*/*`,,(s)W(~(~(~)+)a(Q,Z
        )+*N,[)/)+*y)+)f)S)f)2(i*y?:,4)r+u-2(Q)W(d)E)E,M(e(m(e+8+8(U)*++,?)W)g+((_(Q,()W(c,3)P+|)c*),G*.*1,N
        )3(U)/(Q+0(m+M*I*0,\*n(9)\)\>.*)+M(9(H)^)<)8(e(U)u)p(w(|,[+W@JAH(Y)j)\)@(Y)@)f(w)W+n)^;8*8,N,F(`Gm9G
        )x+(+K(U)<)Y(`*)+n))*{(H*}(U,f)3+|(<)W2^?wAf2P)Y)W.>,;)a)V+S)Y2a2R,+)<)/+S)Y)51C9.0[(T(H+v;E*)*s+M>Q
        )o7s)<+*)c6;,R,e*+)a*t*1)@7s)@)Y)Y+i7*)W)Y,?)Y,[(H7k<S*),^*),:+1(0)9)X,+*=*.)])mG),[(q,^*d)\+0+O,?,^
        *L*)8>)|)|)b)o,<+z,0*M)t)\*.)H+T)j8>)4(<*I(N){,C,C*F)j,9)b+-*5(=*D/r:L)f*F(qGQ,6)gEc,?,9EQ+S:A*N*5*v
        +T)W+,7o/K+1,/,?)c(~)bDC)a(c,1*=,9,9*9*)(K+5+1(2+O,H)`(2):,+,H,(,4)1)1(2(Z,?,4*s)aCi)5*|(x*p)/)9(a)`
        )9(6)P(3*TB2)()`,?,I)Z)h)Z)t)O,-+0(~)@++JV)t)))O,E)@9i)T(c4z*+*++b(s)`)c,,*t@<,?9A,;(7*Z@=+T,9+(*[+C
        ,i+S,+)T(0+T,,+|)P,1+|(3L~,e,11I*=<o(c74(<+X.O9a-{.Q,T9,*5,D*5,,)<,*,1)\)\+~(,+.,[*@,@+~+O)W+2*6(N)b
        ,1GV)]+2,+)W(x+-,,+E(IED(x+r*)KF5E*),:,:,;+P1wJz*o,:++G|Km(C>++n*)+P)N+r,k(`)),F(C,F,/,;*))cAP(l(Q)`
        )](-)@HA+^*)(I:;:X,;,;,FBj4K;,@l+0+0(|)~(s,.LB+E.^.e(@(@(*(b,D(F)W,D+Z(~+U)=(.(}+BB8+VLc+0+U(7,67P*n
        +`)W+~+`(n+@(Z)o);8V*0)<1a)o,[)[K9(.(o)j+g(N+T,D+/*zHb)G+^+h(N)}(m)W*-)M*HG[*?(N)5Gd,=Lm5_)W(m1/+s*J
        )N*)+u,/,RF>,>*9G{*<*k)VI0)d(P*/+x,@))(6+,+,82.S3X(.2[3L(x)E+r9P+\*})MK{,@Em,+(J*P,8,,(V2I,()N)M,+)4
        ,:)d*9(x)5<)(b>z(M,+43)/)[)M/z+S*P+x,+,?1F*k*)-XJ+)B,(+),+(x+T)b*rEM<~;a*0+4,D(j,]+T,]D5Eq,??-*yLk4R
        0o+~,65f<v3v*qHhFj+R)O*J1B@:)a4+,I+y(w*{*p..)/,<)HJF5d5D)`,C)/(a,]+z)e);9+,m(=*3(q*`+f+^,.)V*}(|(x)?
        ,REtI0*.,f*H*E,[,=7@L14;BXJR,09B6e)q6J+j,.2j,7GJ59HB)|,?(**x+R+s)MGE(w+z)C,J,D26=s,/(*)79f,:(a,0(66v
        *[)P,3)r(w)*)W*b*M,B)GJ+*3*{*?)5=g(N+O*)<e,i)H)pFx,.)|.N,W,R:t(.*H:}+c)/(=)E)K)8Bf)5,D,;););-X)E+e(W
        ,?(*7O+uFX+|*),,+iM:+/(K,+,M,:(r*}(j+,*<*L4K(r+0)|:u+e,M)R){+K)W,iEZ3N8A)O*}+U+~+W(I3-*)+)(+Jb,B=:,E
        +o)yAL,,+y)O(*K;*c)l,eLf+N1r5t*/,n.]FcDh,+,(1-AR);*}*}+j(c(cHaLi-w(^0M)HG}*},W)):u,.*t+K)x,NIJ)<*l,W
        +H,a*^)B*8,;(j@I/<(<(o){,0)a+i(N+n(+)`(c)eIV+~*R+M,E,W)x8;)N)E(n,](G+{*g,E,@JD,==h*F)O,H(T)T)R6X,,)H
        )W)uK|+~AJ,6)S2g=P,7*,,E+F/q?Y,;1K>6.f*),BJm+~*G,A*r(=)u,,,E)\*4)pJ[)O+n,=5p,p,5?N+H,C+a5w,1,{CA*<(F
        )D)j1?+F(L+=B|Dv)W=~,+?F+T)5,f)\)|,)+z+^(N)G+e(()D+e+,*^)H,[+D2|)5*P27(*+)+s(6(-(-*+M2KI*LBy+`+h(j*}
        )[(O7t9/+hAX(B)X(*,0*v*4)04TFm)O)T)B=n,.,N(I,6*z1e*<*<)O:L(s)0+i,>(5,A+D)[*E,0)P*=+40O*s:@Fi)W,^/N)u
        ,k,0+^)G3p*-+*,,0E/=1U)I,92w,l36(N)TJL(U0z(c,EDb.y7x,>,,*})G*+,6(i)T,@*|)c+,,9*^*5+^,;,A(aK/=iL2)]=\
        J,,1*}(x,MHf+T8*,F(*,C8w9\,E>7(e)05v(v(d,2+D*t*t,@,k*`(j:4+f70+=)GF>,>(w>M087;)])G+n(I,9*A.WC|*5)T.K
        ,D=O,@69;x)M,W*)*1)D*S,0*L,;*)*5*3*L(c(L*x*t,/72*L,,(w)p,;(H,A+5(l)x+f,07y(X)R)V,a=QFh.Y*)(H(G*),?*8
        *SJE+a,,,P)YJA,^)z*^*S)z*2E9)T,@+/+^*_7`)T,2,@<p+v+v2[)h,F)_*u,H(Z)O)T,F(x)B)v0r+s+u+~*7)B+3+:*0);)B
        +g)B+u,D)B,@6x*|,E)E,F*7@H,E+-)B0P+~,F+1)p*|,F,F,:+u+u+uDW*:)T,?6W*6*6+u,:+u+r+S*|*5)r,:,JEC4CIs,+)@
        *t,?1m??+(KR,e(d*~,-+M)t(I?+*^*L)W)X,[,[(0,9,?+,;z)d@hDa)(-a(4+h)g6I,m)m(68I1p)^)W)r(j)^)Y+h*)(.,+)*
        ,c*z-J+i)v@7+h,[+y)2*y2+4c*Z+g*t)_,<)--5*5+/<^)j):,8(./m(K*0,^)/)O,[(V)x*3*3*5(-(b*p*I,32D)W)H*9(Y(N
        )~)1,@)N(u,V)/)?,=(w(w)@(F,<,@(}):,F(n,1)lAi+U(x(;(l)M,:)q(a)e(d)f)F*T(+,3,.,F(13c-8,?,@5E,6(V+,)8(*
        -e3>@O,C)d7P(j;d){)b(MAf8?,W*.*.>k(M)P(=+T,9)B)_,>=;(j,E(=G~@HC5>C?y+|)a*7KY)n0((q(b+h-*(?0B-b)g,[(w
        H|,[,?*q)WLY*}+G)a=-)p)j+i)v*Z)Y(u)])3,E2x>;);+u*()(,:+()v(++R2c*T+u(M,@)U(6*+5:(n,a)N-R(2,E(j;s)\@v
        H^)8)g,g,E)S(x,=,;-S0m*B/G(s+yI;)+,\)\)])K)3(W7]*y)~F`)S*((t+|,77?)W)r,A+f(M,C)f+a+a+T*E+f,)(MDP+i@S
        ,\*)K~(1A5,L(u+o,+,Z,9)5,Y(*)9,;)g+o,F,(,1*1)D){/F*s(5(L*5*5*k?4*B*LLG+Z+V*4(N*>(8)^(C+VKb,U)g,C(l(L
        Kz,,)B+)8?(j+N*N(^,;+f,Q+(+)*,+~,c+*,Q,6AY+M-;*|9_2F(~@S*L(v(vM6(j+S2c(w+h(i<a)*)S+h(a,>,^)Y(-+))W?X
        )lI)*t(6(l)Z,>,CGlCV)z)a)Q(d+5+(,9FI,,)H(*,:(e)G+?)]:O)t*5,;+h+~6H*3*3+@*)*/+5(H,9,;)~(.+|+T+8+E,b,b
        +S,?*=9L,^,b)O)O)v,?)O,6)v+U*?,l+U,?Ky4Y(Q)Z3Q(3,S(7+c+3*0)/(`,-GF,1*T,-)u,,+{J(;v+a(w(w,>+-+{):):*}
        *D*D,@)V(L1<,N+o+g)/4f,=,<5O)4+TCc+g+tH<(6,?)q)X(w)P)t,H7S(.(z*+)R1s,;*p)b>t*Q)+G*)*(l+1)u,h)R*})fJs
        (4,?)Z+jJW(4,,)S))(m,9-f(l-3+P,)5>(-,+(-)Z*+2b,H)Z+T)*)V(6*62]*h*d2B*Q+()Y+f)`*e(F)G,.(~)WBf+=))+})M
        ,b)/*<(c+83r)^,;5B,(,\*l(s)W9P,\,=)],H*G3W(NJ-,b*a,;<d,2)*(6,E+y)+E0)(,+,E)@(s-:*Z,],e,V(a=3,F+tFUKu
        (x*B*L*}(6+R++(x)H,6(},Z*I(0*N)/*0,f,f+T+4Ad,<*>)\);+^,3+~Li)a+M*x+8HW(q)Z+V)W)1,/6<)b)[)::C)Y)Y,?*[
        ,[7D)W,.)K)?9*)q,;*J*.*q2x,D,;(FB*,@B@5)+1,f+_+~)M+z*4,:+6)[*6*yFB+O*)/e,1*?)/+e<(+~)j0g0fD?*\,3*R,E
        <g>e=*)b+R,[)E(j,b(x*x+w,.*FEm,;,+,x,;,E+^,E+z*),.)a+0LW*},.,e(q(I*5,q(x(x;=*F(Z>i)a*z(?*0+|(8,0+V*}
        )T3:,*@~+h))))88+o*Z@H)^)U)^?8(l,3)OD})y(6,@080h)/)^*7,~)z9x,@,:)a*)(l,.)P)P,A(H+R+r1^,=Eg*R0i)X+t,6
        ,E+~1s+<*B(c@u+,)T,*+((W*G)/)\(tI0,\*B)S*F-+,A,7)\+~*B,F,Z+/BA,1+y*+*@+4+^*u+~+z(\)O-7)\(2,6+t)@0I,=
        >B,,,FIK+;+=(N*1*B*n(-*<):)u?n)X+G,Y,F8:+;<PIM)W+a*],.+j=}){*T(2(**t*x,?*vIl)~,7*>,?,U)h,C*Z*)(j50,;
        )]LG(IJ^5J*W)|*L,W)O)O(-*W+)*<*w);,+?Y+y,T*G,.,.*L:w*+)P)@(i,[,6,?)P,,)u@^,,,;(H)[*B3:(~FY,?)T)[)/+T
        (6+M+c+)*+)R,2*](q,?(@(**\*`*<D-(P)](Y,E*x+;@o<k,;+g,A+(*],G,A*F(6;b+R,3*Z(s*1,F)z,;+Z*0)[=D)z?D,A+Z
        6s@G*E*);K,;L:)z,f)\)c)c)n,H;c,f(_+d)/-Z,f,0,2*D+^+g(2)W);*d,8,DLD)D*6C:*T*H(Z+(+V.`,:,f=9)/,f*),8(<
        +=*Q*^*^,A*6*F*`+;+f)@,S+.,E+U(+DR+_+|+<,=)M,?)^,d</,^(d)M,g)>,](o+|,?(2+T+T(O+R)j,7+T,D)R,?+p+T,.)9
        (M+3)9,0,J,R-W)D,;,0)X+R(L+;)S*E)o)s(:C+(?,K)W,F)W,@*E)o+-)H,Y)Y)/*`(;)R*B+,)E,E+T*`)]*`Kr,E(2)s*`+,
        *L(F8Z)<+,)O,+*-BH*`,SAz+~,1)s)T*-)d)R,?,?(2+,/~(2)+(_(u+^Gv(e;](u+U*z)+,a3_As9G7o7pLIEG,lGvB[(u(e,0
        83+O(|(|(|)0)Y+V(L+N+N*L)0(I*-,.,.)vI^+},D*-*-,=;k+}+}+})0,=(w)u,\)`)2);)2D_)2)2+T,@/k)i*Z)]EE=H)a*t
        (E,,(6)a)\+o+0+n)\,+(m+T+T>X)W,1,Y,1*Z,T,,+~*>(x*4*y+n))B[G-+u*9*9,,(E*9)a,1)a)c*-)cB[,,/P+x=6+M+z,.
        *)2y)T)T;2Hq*}+8,+5E+R,E(Q+c>x+8,G(0,=(,H*,+)\2n)W+(3J+|*}(D+(*}(F)\+0)3,.(-)z(e(.,m,m,<)a)3)j):,8*z
        *)+p@8,;)/,5)X*0+y*t(-(b)t,G+0)O*z*I(++p*0(N*y(q)E)u,5*@+s,8,?(7)H->*8(x3h,9(n*5(z(|)1+1(q,?*N+T(++~
        )R,[*E:Y)W+s+~,D*~,-*),=8),Z*6)[(x(x,EG/(=+*+3)+)+*T*),D,.+;(e+R(M+u)8)d)4,-,@Iu){)g)|)y,.+2)n(O(O+f
        */)P)a)y*}*I)v)vM));(^,:,:)3*7*7:Q)c(w,Z)B,@(q)E,Z+~Fy>B,;+_)\(5,i9W(q,T);,@,f,N)S,EDzHH)++/,<+n,?,[
        B6,J,=(x,^9;*9,;*B)E)W7?)R+rB-*B+(Ec,E,g)z9EH9,;+~,g(F+c+;)j+,,E*}*4+u(u,,,)(A1[@j)\9.*1,++_?],f+~(5
        (l13+(,C*^(`)W+T+B+_,g)Z:v)h(H26.v(o+u*4,U,TK+(-(B+0+)1.,k(e(e,,,E>5*3,/.{(<+,)[,;)|,T*/*-*-8?(i(w,l
        8)4w,=)[,=)cK4,?,8*T,>,>,?*^FW)WG()j,,(j(-,k+~Hv+;(e*0)\Iv,G,@+=)\:Y5,*3*3(l@g,,)a(H,A9u,;+~*T+1(J(]
        *6(l(l*^,;,;,;9p,;0U9^(T,])S8I,9(J(J*.)9,m+*)a)9)a,+*|*|.|+/+/)W,?Bq(.,[,VF],?)],9)b(.Gz)]3j,I(6+T(=
        (o+X(~*^+T)**l,[,,)O(c+~,U+i(b<V*q*l+q.E*+,[,](<,[(j*L,?,?*y*~)b+=+X(b,Y+[+*,Y+T+3,,(1(b)@0.*y,UA9+|
        (b+~(IAL>t,N)B*@(s)N,Z,6*E+~,*)/Hu(1*y(n)9*n)S+j*E)X+m)T,\A_*>*N(8)BJ^*N(1,U)^(H)/,[63(~(U(6(6,U*E+*
        (H)**D(10.*H(Q)\,.)z4/*y*[7a(;(;,34*,=)R,D,D)W)?*t+r,N)?,b*L+-(6+,2[(U)@,:-G)\,6*5,+,b)p,A(j*p(l,:*G
        )8(Y)/+s*o)),/,?,[+p,[,52M,m,0+u)@)p;k+r,D(=(;(M)y-t)W-+B\)h,C+y+_+V+-,E,E*G+`.n,/)))`(x5+*1AP*+){+`
        ,[(=+-)`)`8?(-)w*4,@*-(b*5,?(Q(H+u+^G6*G(I,+))4q)p)r(6?U,1;(*/*-;I)W,A,.+r,C*)+r,@,9,;+r(j=t)Y)T*Q)T
        )9*[)f-{,?*}=[)*8\H8,?,L(6,?,?(|+E+T(|+T+T)92-,@)O)/)M,++w(N)Z(.+R1s,U8y+j)/(j*E,.)O(J*d)^,Y,?*E@H+|
        +O+BGi)^(m,U)Z?Q*s1U?Q(6(6+P(c)Y):)5(}(6)o)Y(9,0(c)B7o)M<3)B+|)c)W)W)@(d*5*5DY)T,[)T)T,?,?,?,?,G,GAc
        ,3,(+s,;,;,E(N(?(8(m(:*s,C>R,U,A(N/oL\Dq)W*o,\,?+}(K(6(j*0)/+},Z(\+})^(b,,,9)J,<)Q*9)NE3/h,[,6)^+u(Z
        ,[)y(Z1d*m,,(q)W(I,[0u,])y,E,1)\)YB?7P(7)S)/,9+~=},=+~,,,Z*vCq(f,ZK](9(f0*(K)[)T8.)T*B*3Fd(2@7,2,2(6
        ,?)}+8(e2C)1)W+8+8/6+h+kCm4(?*B>(_,[+}*?E{(~,A+o<O,(,\(O,+)W,+,,)X,D+|(ZBw)rIo(7,[>}(^(L+g+x?<*[)U,4
        *a9g,.,29>)O)f)*)Q+g+_,+*k(I(U)a,?(2(J<J*q,m,P,<8X(0*d<w,Z*l(=D:6+)O8](a*+Bk07(j(b,?DO,D)/)W*s,3,F*Z
        )=)/,,(6I_++,7(Z(;)SGY(Q-t+V,,+h,C,g(u*L,[,?+T*WGt+T,,)|5u)t*M,[,1*+D2)S(n)G)n5*)KF)8++V+^61+/,<)T)T
        (N7L,?,4)=*/)T,f,6(N+N*h)J(z)j(q+o)9@K,,*~,G*s)l(f)T2u,0+s,;)f(C*T,H*?IT,CI}>B)v+*,GIoDU85,,,W*/+n)E
        5W+++n(=,?+()T,,(3;h,?)K+_+1(M9o,+,+,D*):t)R(Z,?,G*)*_*T(x+2,7+(,+*I(Z))(3(f(^(I*C*))W)>)>,3(e*})n+o
        *7,,)g)A*Z+-02(v)B,T)^+|J))])W:9Iv)V)H@HCO+n+n*^+}(X)O)U,,/H,2+~)T2vC?,g)Y,C(l)a(@(M(f(3++(@(c)>(w*T
        ,H,/,c2;)S(W+.+7,3(C(7<H,gCu+*(P(3,7+~)5+(+~,E,E(6,7)R<G(6,?*F,C)f(d,@(x/U*@?0)j,E(*++,;*g)2,H,gA6*(
        )*,A)u)u+24K,H+a+a*},=+_)S)W);)a(U*Z,1)f,Z,C(B,9+R(<93,FF6)U,C,<*)A=+j,@(YGL?;+g)S,H+R*J)9+P0q*v*N*N
        )B(N(@(@(@(^*ICk,U+s(-+Z*>)>+2JY)`)T)f*+*k+_?j,@*9+N+~+v*>?D+P,C?x)h1iKx;:)b*}*},E*y*-0t,D(O,[+s(M*}
        +0*s(3(9+.)[,Q(N*+*y)u)T+*/iI>,@,,,,1P+h(w(u2U+a)c(CFl(~)*)|)|0,)E*},.*I)^*-,+(@)c(\,.+h+S*t,?(Q,.<x
        (c+h)^+_)E7w+~G](q+,+,)a.m)l,1,A(-*@,?*/+H)d)Q*C)z(**/HB)w,-(N,E,@(b*D,v*D(u>t*L:<*C(P,[*g*g,;,<(<,[
        )t)t,D)/*1*H(M)T(H*D:7)Q,7+5(H)W)a6N+P,?*+*R<2+i)c)342LQ)5,G,+)YGR+V+;,,(M,*)\)57V?W)V+),T(q*}7F(n,O
        )X)W,[9<)W)u)1(i,T?P)5)Y)\,E)YHE*565,T,,Ev(X(b+0)O)O)O(xBD+n*@)O*)3?+e-|(l)_Ai,?,?+M)O)),;+U+U(?Jx+/
        :G*|-?(a+9(~+=,J+y,U2.9=Iu9Z4(+R.}Dr4U)o,+(h+(,[+8)w*C+G,<*a(0(K+6,,?<(0)X,E)/(-F:*tKkKo(x(h,V(M)W,;
        )t(7(J)a,()O,G)c(.+,1T,Z,H+|=(,?+V,_*{+t(r)hKB*{)/*p(.-0,N+v)o*7+),H)O(2(;Kw*s*R.U*t+gHU,Y,R,<(25k*Z
        H_(j(N>J)X<R*B/\,:(P+0*I(Q7T3[J{,^(c(G*N*[)x)/*p(0*m;**P)=+()aDo(.+y+y-0)a,e*n,V(/(/(j*Z)a)w*3)Y*~,C
        )z*`(<Jd+()J9z+T)\,Z*_)9)9+1B]12JD)iHj,1.r)T*x,`B:*P(/(N)<Kc9{(w(w,[++(+*b,Y48)[)q(q<h+p*.,R*929+z)c
        *.)a,[*6,:E_+fF}*T(d)[,Z)W)T,.,E(*+y*g(`(<)8+n,Y(MA.+C)m*B*b)a*s)Y,?+rAf@s+|F}(F)+7|,+)d8P+s)v6~DT,e
        >g;\-95N+O*^)b,NBTHe8{(=D|.V,l,>,S*9+`Dn)|+d(1)Y)R(e+~E/+,*s+P*.*I*C3^(/)a(eEW(*)b,G,g/](V)\+u(4*P*[
        A+M7E\*},.(M(l+G*7+-)3(w+U(m*{(j,U)U)W+j*~*}*m+V?B*0,>,:)c,Z*,)<Hw71+MKZ*:(?+h(K(;)\+n)n+w,;(`L3)a+o
        +()l(/=q)\*54e*J)\,[(c*D.`+G)>*sIz*g)YK[8U7aIf,;)u*R5}+<>G+~A4,h,7*GCr*^(F+TLt,Y,?,9IR(7,<)R,;JU-,GO
        ,:,*9K(S)WCr)x)x(L90)`)`+u866h)7/}Fv2:F},F?4,>(F,R(3,=+~(5)zEO+,(H)5*4,g)7)[):+,+;@N0;(S,T+d+d(<(Q@i
        -Q(`+G)j,=(e,[=`:/7_+`+/)4,.+]+F)]*H(x(V*g+M+fJp+i=v(0(a*)+j)OKj+z6C+(,(+)D),Y(x,1*g+1(F,R)5,+(z+P)h
        +P+V(/,=(:+`+h+C/;+e8S(O(U4e(;3R+X1t>oB{,S*+(M(N)>*5*8*4,g3|6*J|(U+i)P(^<n<R7o)@,A,[-1,[=I*>/09V0<Ar
        D[7s*L*LK@.d9R(8)Z,=):+(*-)W,A)c*w*w)|(v,.@x)@JS,?FV(M(M+C<|)M+^5K)?(a,l*[*/KY6r,b7{)W(B1W1L(K.C(K)c
        3q*-(43g+*(<1;,e,aEA>k+,(v*[)P,1*5)[(]+f)E?bE_7_)2,C)~*S*5+M,eJe*|(X7?(d+H(B+-?s6Q)\+,)r1S,19-*t-C(-
        )a,>(x*D+`*E)W+g,e1_,3)z(>)a,>@p,>,>*ZEV)\(:*`)5,[Kg:(*L)Y,1:{+h(/+`*5;`+6C}*n,<)~.XBP,K*[,.8}7,*):+
        )R,A;H*3+(+(JM+()zFE,A*B+5/8,)(],1Av*8)d<2(NJO;KCS,j:a(l+z1[)[)c)z:\*S,[)@)@>t,9*|*|+U)i,D)1,?)94(-H
        )(,Z*z(l)o<GEf);)H(C,0*E0@)5(j,6)[*I(L)`+R(w,E/x(-(/,6)[(w*+*^(6(I(l2d,?)2+E)jH52Y7<+t,0(w8))^,<,-*I
        BS,|+*(*,Z(j,Y)/BS*-@<,4,?)[+M)[LgHo*+(6:dFx,0,(,8*}*},S(:)c,S){))(0(0)z,E)z+~(r+S*-)X)O,1)X,E,Y)[,*
        D0(r)](NIC)/+),T+0,e,T(t19+^,2,e,e?j*/,e(Q(t,^)(/5)FIu+T*qI]*B*o*},T*@*9*q>B*1)/)(,7)^)^*Z,i,V,?*1+O
        )Y,E,?*},[(~*v(~,T)r+c,EEe)W)W)W)V+:(c)`,[,M,1+p,9,63w)x)2)ECM(j,6(H+T)t,<+T+}*I*IDg(W,+,H(3(,,N(0)\
        )v+S)O)()G4u(I,7*J)U)*+,)O,?,,G;,;,N)(+h+R)a,<,K.8,3,A,7>a,Y*0(W)G*B,m*L(7GX)U,V,g+TBC,E))2>*@*Z(I,(
        (q(*(;(,,]*3,.)t+p/N+T)S)S,7)uGP)[)],[)]+N+s)M,;)1,/+L,0,>,H)T)E)E)d+|,.)v,],,/f+S(=KH,W,++|)T)G(L+|
        +o,e,k,]*|8J,,+M*Z,,+->s)^)@,Z,?,[-*+|*/*,(I+},0,K)),74J,?,-,H)T,6*I)u,>,ABN+~+V+-*@*R7^*e(+,<(W,=+e
        *|*J)[)f44,)(I*})G,;*)(*79)W*C,K,1)G*N*L(Z*Z,U)T-V)E,7(T*-,.+h)^*w*/+x,,,?)W)S(b,>,>*)+h+s,0))+R,V)G
        ,?Fe,3+R)[(2)^,;(*,>+=+V*D,9,=>j*)(L)t(n*-,;)V*5,,+;*3*S*8*6+L+i,;,^,G,G+0,>)8,>)O)H+V(B(B+S*>(E.z+n
        ,k.a,66l,@++)**t,G,D@y*s3G)/*03E@@+n*hD3+],Y){){M/*J6_+}+x/N7<>t,A,g+}DA){)|<+*3*N(i+~*L(4,RB[B[*N,^
        +8(.>m(w(w1`*)4|)W)`(6,5/j(Y+K+=,I+1+(,E)2,+(FA],9(~,+,f*),3(?(_@`.-Dt1n,U*?(N,?3z)9(s:j*}+V)3+p)\<;
        +|)y)`*?,<*<*GBr,F5R3@(3)\(q)4,=FL(Q(W*lBO)P,200,^(P+_(0+_)WE^)]):)W*@*t-t+}(,)()*,?)/*R,,)OH+2J,2,Y
        ,=*/+@(x*B,V)B,[0u,H)P+S+V,M(j*)*5)Y(M+_+))+,T,0F\)p*yCL,,,[)=,0)X)X4O-S*LI1,>,>+T*^(6(wHp*0(;=.)x)H
        -J(~,\(b(YHL)/-C*M)2*}+4+<*@+O+_,W,-Ib+R)@+yJ~<r=T,C(jKcJ}/+(c);.T)`(-)/)Y-=(w)j*Q,^-o*1(GAg+^0G>1B7
        )=,R,=/d)`+T,[*1*B*)+;Jr,M(8,T,[*3(q*5+S*))z,C+VGu+Y*},Y?(*),?,/,Y*)A@4a)g-`+8Fl(/+8(;,f(P,?(YG[,^7l
        ,k(|(|Ia(})9)i)|,T*.,@,<5c)7I7+T)5,J*6)/)\)K)@+j)?+~)t+=(+(+8hI(,e)p,[+.+s+F+F)R8W)`,8(w,cIm,K((,A)\
        *1,T,:+6,Y(d*}+*)P)@)Z,b,9+e+KKL(3D@)w)^>\(4)/+@+s)c,,){*1)+*},()d4(C,*,+/+r,D*B(1*3*s,b(jGaDN,M-54V
        (6(j)E,f,[+8(3)87e)R+|*g)X+p)W,0*96z+O.w)*+_*D,+*):c(r+,,A+e)a+n,19x,e+V(H(~+~)^*).0,-)-+j,[)y*+)Y,e
        *0*)*}(;*70t+(*F*}*}(?)A(H1h))=r(1-M)U,g/`,M)W:Y*s,E,E);)d(q+i)3+}(j(`(~(MK.*},F,;,E@H,?+I@a0]*(?(,e
        3m9I)yLz,h,V)>)*)*Aw+-=5+|)B*5)G88,?0:)a)a/eM8*,?S,[0_G})a-])[,e,f(:*s(o(Q(I*C)P)Y)@,,(s+((e)@(l*8,[
        +1*J)/)8*s+M,?+y+I2_,>)/E;+~(t)X,g7Z,?+R,,H@,;(T7j(W,E)H,R,**u(6,=7(,6+B,<)x,;(4)T)u)\)u+^3O,1+yKf)Y
        *N*@(Q60)O*+*(+r*R,E,D*BBsGi,7,<,Y*uH])W87,>(Q(v,ELw+~*BCs)W)\)f+/,A+<)S*4)}+1,/*x+T)1+h)zEP,E(L*9)a
        +R(Q(6,1)X,?K-3\*g*E){+;);7[)a+f,=,Y(1AQ,F,f*J+a)X,=)\)S4()),R+(*<+d,F,1+;+T,[(^,(+r*1+;+i+2,S+^+S+f
        )j,,);*}45)4+d*n+j)5(W2+*c)W+]):(V+)(F?E)Q*B,6)3)4,e+y+*,<(l)X97,k(e*3.0,^+FEs78*+)T,C+()B)1)1DZ)P>q
        AG1.*sIX)O)Z)O)R)@=N,?)4)h)@)@(B;i)]1yLO:J){(L0u:R,5+-+Z(~+s)>,N+a)~*5*,*E;:/K+a)j(QC^(8;B8R,W,RBQ,U
        ;g<U=GHK+p*s,^+K,,+1)K)Y(Z)W,;+),8,A3.,9Ku+*,k(Z*|+V)P)u,Y,l,G+M,,(W(l31)2*L,++*@]*/*1?Y,.+A(~K1Dj:A
        ,H+\2Z(MC^*D)a(MC()c)c1})T)W*g,/Dk*`+@,^DBJl3K+.@X)K?<);*1)|)4(Q,,+S,f+E)W(r)^*5)Y(Q,F+fBR)Z+h*/*b,@
        ,,)T+M,k,7(M)2)a,k,?+,*|,;)~)+)T(d)W+c(<>Y(M(Q,_4y)W8;)X+-K*)Y+)(e,?(8+_+P*/*)/**D,@Ce+g*F*}+v.07*)W
        +(=1*`,?)497,@=_+-,;*}*EK6)@(W)W)u*z(i(Q)5*F,D,[6[+()~)~+C*5*)(];Z<C)T*k*9,[)4(s,F:^))Lg+`*+)Z(Q+-,^
        ;I,;*),^/Z83(x+a6G*^,E*3)y)[,.)@)aFq*0,A7d,@,D,AFd*b(</A:8)a+Z+PEK(Z@F+0(A)`,E*8*)0}*61[)c,;)z)z,^:N
        *)(.*S,E*0)?+((Y)R,2,EHr?3*k,6(J0C*})fI5)cEy,65n,E)u){)sBd,,,rHy*}0L/l?q)s)g)s99(T+K)<,@,2,1,E+(,0,>
        )5El+h8@*k)OCy)R,6*rF9,00K+P+M5I(Q,?(x,E(X)R,[,Z(Y(=,+*}(=(=+{)a+(/{+H(NAC,\C6+c*),N,E*)4z(b(x+^)Y,W
        <W*L,=<W(\,<+o+S(b+N,6,9+V(@)c*v*~+/+a?s,H*+,?3YKmHd(@6|(c)W(n,Y,H,((P(:+n)]+N,@(m)`6m(],?(c(s)Z*+(:
        (s)Y)Y+V*k(t,^I@?u,?AM+*9LFy,9(l)T)T);+*)W,?=k)T(t,?,0,+)>*N*B*B(*)\(s,E(6(6(6*t*t(6(H*@)G(?*t*.)X,T
        +D<]+y,9(|+;,.)a*N)G+/2H+K+h*q)a(w1((6+E+E*@A7BY+V+y5g)Y+f+E;^*N;n+s+;(I*|*5,T+G,T*D*5+0(nBH1w*I)c;k
        *}*w*Q*}(e,.(T)*HI*V(:)/+R(q+-?(I@,,)D,<(+,:)j+-,:(q(c*9+-,<,H,H+[+[KY(;,C(d+[)}=0Dc(~4v+r,[+/.4,N*F
        (])T(m)E(FLd(TD~371@,,+y*?@1*}+M>W)E+(En,+,9+^+=)9)Z(N,++u)`C`Kf,[?J*E);+})^)^@|)d)M+g@E)W(7(74),(,\
        3?,48v6.=Z*}3L,6,6+,,?,*,H,F5RH=Aw(L(c,D(v)O)V*}*N=e*B1?*F<7(O>-(6+K,[*q*nLX,I):*1;~,N)+*k*)*7(A)++~
        )O*L;{+V)a,IDk+y+y)H:h*EHk(})),D+o,[,V);,T,;+^)t8M8V,1@1,?)X,\+1.M)T<.(4,NL7)}IW);)M4((};o+^)O>Z0o(~
        K^+a*`(M*0*p(<*}+^=5)aA3,^+S)~G`8w)/*n*I+g,<)W,C)>(5,8*3*5(c;W,1*z,N)^,@=|)\,>)T)T,J(MIA+~)N7X,<*.+^
        )W(|,3)/+CAB,[,@,+F4)i,^7n*8*8-+2D+n*M)~,?*E+1)]*z+~,0,1)MGZB})tCj?g)a(|,]+=>ZGw,4,[4n)R*J)V+z*~*mEa
        +0*1,?)X)^+()Z)[,Y+T,e(C(}6j)W*1(H)U68*b,9)]*.+/+~,W9)5G-O*?,eI[,,(<(r)R)MI3*|IE)z)G){)E:V)8)/,+:o(W
        3P,?,E+s)|)D)]7P(O)_*BC3(M*qFE+R+u)v*y*^)E8H,0+P=@+u,C,0,.+r(xB~Df)b(D+n*)+[+^)~+[+j(s)|)y*++~EU,H)R
        (j)K+A)Y,U+H3k)>,3BK+Y,:(X,U,>9TE])E+y(q)H,*)a+P*,)U+f,e(l?e(f)b,f,,,0*}4S53H3*/+iL-*s)G(I+V>{)(,[*5
        *T)a+j0s:M,W>Z))+_+o>J(cIv*Z,E*54(*E8C*0;M,@(^+0)Q,E=A+R.((W)O,F)y6w+-,;?5+o*G,[,@(<(4,FEMA*))+-,F)j
        )W+P,F+H*5,f(s,?)Y*F*m,,,E,F+R+R+<)R,^)Y*e,E@0+r+0(s39,R(<EYEU1s+~,(+=,1(C+~)H)3,;5w,7*E)j*@,A,;,D5z
        *G+S*B,J6w*Q)@(N(x*m*B:n*}*}*B+o([+~(@D[*F6o*L,6)W*r)Y)Y)O)+,/,?,@,T+T8;KM6]+h,E(6<I+T+u+S,C)a2DDX)[
        )[+/,;Ca*3)V,F*R-J,D+1LR*,(H,.(W*^,f+|+T*>,A)x9j)+)Y,6*4+~)1(<,A*z)]H2+i,F+e,F*+,=*DL[(M)j+gCE+z*14M
        +G<Q,R+T,?*7*<*|E>*),J,+,,,(+),N+T+a(*?r+`,H,5,@+;)U+aC@=4+f+T+=(**n0D(Q*o,)(A*H)5(l5^)SF7,f(j,[GC)/
        )\)P)5,f+j+m+c(6)[)T)A,@)4*3,[,;+P*>,A(W*9)z*6HX(:+h,E,5)O(6(8K^)Z)oA~+N(j*E(-*568)O,D(H(~,C)A;h+-,E
        *v)W,:(J*},,)W*5;:*3)])B0t*4,[)1+)*),;(B)[(Z(WD[*k+m,>,,*E+i*LAj)E:n)z+z/y)23S,7,?*>Lp*?)h;Y*s+V,U,U
        LP,6)R7+7b,;B^:z(^+n,<)Z(Z,A)M,5+V)>,A,0,g)v,6*+,[+~>KIj8)>\1])T)\,+*l)W*nE8C)+(+(F8*5,,,9(v)S*I+A+a
        :A,Y0u,?KH+|Aa+h(JGx9v,>+ODV,^A-)I(6+M(H(H+V+s*|*/+~+H+H(M)_/b)P7r)|(K4((_)M+^B[*s)E,H*1)M)/)G)H,.)Y
        +M,,,E*5)z*`,E*/<<,M(d6OJc,1,E*)B3Gm*0E+Li,C6k(@*+(l,>(-6U,Y/4*>(c1U,?+c*t)a+f+,)W,e:r*b5:)]3L+H7>+c
        )T(Q+f+_2C+H,^)y(:*+<3B=+V*E=U,A,A*D)]*}-t7<)G+=1.,*Cd,@,@(u(Y7)+-:59),u*|,e+~(:);+(,A(:)w))(A*A7h+~
        ;X,K*9*),D,<*5+^,[II2L+})T,1*nAx(8(H<T*1)Y*|+H(M);(:)V,.*5+,)E,A+;*))^,0,A+cE6,16K,8,^;6)y(u(~)O)y+V
        *0,A<3)W*+7l,A)**/,?)YJ/(H(b+5)Y)z(~+Z,FLe)+Ap)~)z(Z+0,C+((})>)c,;)G,AA1JN*6,;*)*E+MCQ(d)[(H,A)G(.,^
        )z)z*S+|*6Gs,.,;)2,;,E)V.)*H)?(i)T,0,0)T)M*0,M,a)`Jw,1(N,e,J,J(@,<*},\3H*a8L,(*|,?*5(V*t)f*n,;94>)*N
        (J*-4~)h2[)?,2,[)?)?+~+)(7(a,-,Z,^)j,V)/(.,1,1*0L],7)a+h*p)_>0+g+g(;,<+s+M,^,R(l+~+T*+(N)S,])O+])z+r
        8.,6)K+1*.)R,<GI,5,.,@Ek,],=+T+~DC*H,J)f)M:B,-,^G^,Z*z,;6b)?(K)T)i)a(~+O,>)T((+i)]+7*.,,)/)_Fz*|D>,e
        +r+|)D*s){H;,6)+(N+;)O,,+V5eGq9X8j,0,,,;)E,b8~(j,17<,+,;*9)E,;)R*C)a1a(3)**/)v)UDe,,(^Ee)M/L)/ES)[(Z
        )+*y+.A*F9+.,2/O,;HC,?)c,E)3+4*tGG)3+S/E+O,4*[)8+~(L)H)u,\(t,-6i)+:n,7,3)S)[)Y(6,A,^E;+vA\,,=b*e(H,;
        )_)_,E*B+K+~Ju)]+.+<*B)R,6,V+~(~+/+c,<*.,^)\,M)<(2)OJ:*R+T*,(7):+w+i(J+M2}(<6`,1,,,+,,,H)H5q,,,H,4*Q
        +M+.,=,9*E:pIN,++;)9,;+)*1,,(6(80u;>)Y+V,?*4>:C/,?Co)c,gJ?)O,?,[(-+~*1)E*k+7)_*>)v+N(],Q)Y,,,,,,,?,0
        (N)S/2,>C[+4,;,9?a)d(i2[+R8/3HBo*-,E*/+s+O)*38,;Gr)z*BC_,?)_*C)^)[IFId,?,8)zCK,M(@+c,,+2,g*+)TL8,1*0
        +~,?,1,V)T1?*b)z@rFA)H,9)](P1aHT)H)z(8+;:Y*L(2+B*9:-(-,99dBa*-*)*5)c*-H?,,,1*3,>(@+5,G)z(Z8o0))>)a(K
        *E+i)z,^)z*0(],EK<,V*l,Z*p(M,F(*+~)E)c)c)/,>(.(n,>HX,i+Z3)=z(U)j,L(n+),C+)*u(0*n(J)Y*m(s(U,E,R-z(n-P
        (<(U,D,D(s,:(M*a*a*x8Q<[CH*N)|+8*?)(*@*N)3,+,;4?(3+^)Y);IY)5+S*N1v+(+1+1,f+k,,*?)m+(,+);,,*)*)*{)W)3
        Kp(4+1(W(s)a)X7a)+*u)j)a)i(Q,,(3*8)\*<+E+~;n(v+s+*)Z,,*)(s*.*m>S(<F0(P+~9s(P+1+1(.(~+/)W(G,e(+48,b)?
        *<,D9=.L)N,:,@6L,b,H)t=X1s)t,\*N(3*t)aH{B0*p,-Dq)O*0))*t*Z,=,D):,8)a(c(<)p,.*`)R)J)[5j,V7:,9+MCG+;+U
        DC)|(s,-+T)r,Z,E+d,E(6;m,,)b*),-,@C.){(3,[,;+K*))E,.)^*m)),0-F*}*Z(8,@)y*.)Y+))v,;58,g*E(IHt,[,ZH)*D
        (?(\+P*.(l*8)O,g)@+~)+,*,F,3,^*@+~0T,.+vH(*TF{)X)N-|I_,D*B(F,=+d.M*J)P,F+`*<,F1D,E+T)G+),?,Y(A5U*>)^
        )Z<U,U(H(-(-)G(^-a)c(6(6)S*|*/G[DGHX:w+],0+U(v)[4A)b(s)T9],.F|+fFK,9*`(7)V=^*D*.<}4o+U*5+fFO*E+56R*T
        ;N,.*})c,7<ALq;_*5,E+a+}+/)0(o)}(.)W)M(j(T)2)`,E*},E/I*<)M,+)/EM)\,:.1(7(1,G)c<*)c+|7g*B(c*x+~)R,.+)
        *0(b,?,}*y(l)/Gf,,(<0k):)X+O*z(Y)j+4+S+RH~M*)X*I+M*1(6,Y,Y)c(}*3)])[)Y*))?,.,])9,;,5,<,6;T+a,^+,I9,9
        (2(|,/,=,-5Q)@(O,6(0*q)|(d,A)T,((x/g1s,+,+(M)d*B(3+r,.(Q)EGb,;+/,7){*),5)/*1,:,,*0*))]*++e+e)++|(l>V
        ,TAA*I,E)a(L)y*IB/EG+o(QLh-g(M)O*}(x)v(I*}(5+|*5(Z4g,;(m(3*/+,*t*l+2,e+,(})]+.(s)\6y,E*@*B(W,7+n,3(b
        +<*I)Y+~+?)R,1(T)Y,a/J*++1,-(t,F,:*T)O,A,E)S+@+H*1+T+;+e,=,(,+,Y)],A*<+j*1+i*)){)@KT?O(`)c,V,=(*(:BV
        (I)v,a(Z)],?(^(Z*}*))^CC+/,7(-*+*C,U,@,>,AEI*5,+(i,5,Q,9+0(d*/*-?}+a)S)@*|)^(~)]*1)W)T)^(*(6(@+0,M(d
        )[)A+h6j)R+H+c+o(Q,E)];C.5+V,(,k)z,,Lm,7+?,*)1)~(s*),[+<*),K@*+n)@+c)x*3*5*),K)z,A<8,/@()>(e,K6V)<(<
        (n.J6/Kd*v(0+5*)+z((F^?A(0*r)((c,)*k((((+z)O*0,?*y(Y(/)b(I(N(((d*D.S,c*y(7,],Y(((Y,A*},.*4(j*k*DL?(5
        */,Q,+*t(c,),A,;)2(b+R+o+o)E(I+S+-+R(H(H+@+S+a+R,C+X*5)/IQ-j)+*`+o,D)X+RJv(l)/*R(l*yD=)P+rKSJJ<+(6(6
        *1,9*1(I*NJ9(~)/)8+o)\)\+1+~3[+o*N(w*n)Z+z1=*R*1(4,Y0D<`*N.o+o)1(6(aKa*:*}*:=x,?3;)PAu,E*N)d,?*1+P(n
        (P)P(d,c)WE0)Z(M(IDd)~)W(F*1(n+v*/)Z)Z(P*t(n(n>L88(c+V+V,[,?*U*Q(o(6)\*-40)5)`,],-+M,6=f*),<(L,D(.)\
        8w*}F@(^(6,?*),g(U)+,^*p*t)2)j(Y,8,[1O,Y3/,[+m)a)W))8V+M)X,7,R(;=L,Z,C)^+1Cn+s,?)\EF)TCW,<(N,[)J,:*B
        (r)^,0+s+u*?*t,0+b3l*),[(`(wEi+K)|+U)R,.,?-i,U)>+h))*<;+(N)WC~--(N(6(6*I);(u2o+~,E(^,:,^(\(c+R,\/{,E
        )N)+)xHH(L+u,E)B,()R)p)X,@,?*4+G)c(N,,)>,?,()W(U(06n*1/-+U=f1|(a(9+h,U(8+R(\*8,?,g0/,UK)+`+H+2(m*4;:
        *L+,,@,A)S)/:y*3+**1)|,.))1U,@)H(*(0,.)>5**b,E+~,?,C*t)~:X+V(c:~(l*/)y(9)W(N,<,7)\,Z*A*))V:1)W(l,7,A
        ,@+0,C+h(l*8*6*6(<(<)@(.(}(i30(/(/?d7A,M,M*@1f=p)\)S)@(Y*0)4*L)W)[*s)4(*(x)G)E(6+|(P+(,,(*Fn)G)S)G,N
        (^)G,0,>>_)G)[(*,3)S:]*v)H)[*t)2*p,])d+/(_+2,R);)d)d,]Jn);K:(s<N*},A,E(3,V,\*r)H,A)H,?(<+|5f(,,T,;)Y
        )HIu)u(~3z(e*n)/+/B-(e*5,T*D*))],67\={)>(+;J,6L+(d(+);*)*N(o)2,6*?E2,[*},FD,,/(v,2E~*n)+(v*I*JB0+TJ7
        *F*n)(*G1N*B;p)g,.)o+THL,ZHM+R)V(a,Y)t8b+R,?+S*B<T,^,Y,Y*F+T,F25*Z,f,f(J,R,7.8<5*3C1+s*E2?(j*U*JGc(N
        )t)b*M,Y+p,<,;<S,\*LKG,Z*BC>Am)E)R1s(M18)b(x*>,.,,)v)y)Y+M+o51+|:P+T+.*.,:)^,Z*))y+c)b+[+c(s(6*t*N)U
        *Z*5I6)\(?,],E)U*<,-,3)T)A,J(W)Y*B(s)N,7+o)u44+@;w,6(},**G(P)u*E,)9U(d(L)j+`,-?|*L*J*>)*,N,U,?2/)o*L
        +\(Z;:(N;h*v(M)@*D+|A(*w,,+**|,^(i+R+\*-(KFE)g,>GY+s<\;))@7e,>(*)T,T)Y);,V@7*B(P+G=S,9,=73*D*F*x*F)~
        9c)c,7*F)V*5*D*34l*>Ez(Q+i)g,^*@8=)]Ik+]Jf)c+T,?+R,[)N+R,A)a,])[(`(t(*)[,Q,G(.B4(o>r)W,f)2,+K>9Y41,,
        (~)t(d*<+K(c)c*))/*I(x7*)h,[*})g)\.2(x,:*t,W,;+c,a(K(v+z,;)])+32*LJ~8e,E9J+y+y(j,S,Y(x3a*N,^:,(7*d*y
        >?*0*p)}*z.B*z+R,I(**)*3+s,C*))t(Q)m+1,^9b)@(x*T*~*5E<(*4=FZ,3,;2E>?,,)|5w+],-+*+-+~+*,?9S,0@Q(H){)M
        ,E,0,-;j;UIT(K(KET*1,A*?+2,;+K)v,E(N)P*5/S)Y*i+_,e)m*s,;LU)n(M*}Ls+-*/)d(<(o<H(m7j)H;F(*+c@T*((3,@(u
        ,+*}*7+|(l<u(3*}(L+?,;(n(o2O+y)\,A(7)j(6+~+]KJ(t,-(dCr*T*s)Y(j+h(F+o*}(v)+,7+2@S*<)9*[C*(x(Y*1Bm+i-P
        6=*tE=+F)~(`+oF?F(:p*nE4,H2V,W)j)x,a,=)ALJ(H*}(-*s;0*5)g(U/R,@)~(8*}*L?.(^,g+-(X*7)W+M)|+0,Q(i)Y,,*/
        (oCP6^=wJB?X(j*))Y)[,,,U+*(v7e,E,c5l9D,N)~)\(Q,>@M(d,?)Z*t*t,E*x2q,y)j)Y,E+?*D*p(Y(<,<*<(>FS9`)~)~,[
        *):\(~+2*p,A*)*3*3*L(<+Z)>)z(>,;+T+T*)+9+P,G+^*}+f*<,1,=,.*}*},[-d(uK|+8,?+T,D,[+p3a)/<.,i,[+b*B,m+0
        )O,^+R+c(Y(G<3*9,E,/,++p*v,^)@,-,[7C)4,Y)4B_)]+R)1)v(j(e)V+j*});)>,k*0*5(;)](e,[*5/8(6,W)T,D,,,@,f)V
        KW)/,F,+,.HJ,[,?*B+^(j(3,e,YIU)W)4+i+^*<+f)/,7*},E,,7<+^/9(c)@+c*)*b<4(e*)+5,G+n,K)~+<,E,E*),1+,)H+u
        ,5+^+8+u,f/()2I7,.(;*[+/+/K|)*5Y,H)j*G,[)^(6,[,E<.)p(0*t*Z*),D,i*t(<*0*L(M*[+,,<,m,[,[+V)a,f)V)W/a+s
        Km7+5_,@,f,[)\+8(s,?,^)T*b3`,,)4){)/Gy+[*9)v)2)^+n(MDS+O+[,:*7*5);,m+8,d(1(/7<,[,[)v:Q*s9C.9(PM4,E+a
        *:,/,?F*(7)W)/>B*g)\K|,g,6/a(e,(FFLo,E7B,6KK,[(e)X7<)4)4);+;+c+;)W)h*N.c;|K`)W;E+a)W,A,(+/+H)H,?)S++
        )W+cFr*|)[L\L(,k*9+c*b+H)T+5*g,E*x7E+w,(/_7))t*9.*+H+5L`*)0|,8Dx)`+.,,?~)n,E+R)^,=(TLZ+u)|++,S,=(7(2
        ,=(;+zL77~+*(m,+5),=,[(U,=+p)[(U)_,0(M)o(],*(c)p)j,e,6+a)>)u(r,eGx,*+zH+,E)a+.HR,=+p(J,E+o(m8Y*-,,,+
        )u(UK8)s)s*3(M(^*-,M(]+*+.2G,M*3++*)(Q+T)/+((Q)M*})G+S)*+V*G@;,T,^*0;5(;)^)^,U(/+^)d)M+s+_8K(m,?+V)^
        +0)\*y(t*),a(E(i(_Dy)^)g)^,^,^:E*s,E(N)2*?,^+|(s)W)[(.+b)W+,,V+d,:LV,F)O)F,0.x-t(6)Y,?(q+M+S1A(j,^*P
        (N);*)++*I(2D/+^)/.s(4(}(a,f(j*0Jh*d3a):(~)X)2(~+T*@*z+n)Y+.*3*I(7*8)@+0(N,@,=,.(6+.)w(iFl)]+1C;+=(}
        )t,^+s)W(a)F(C,\)o)y(6+L(d,Z(C)/J8+u*l*)){)a)>7e)EDF,-,[(M+b+T,^,m,0+O+r.p,;)4)r)2(P)t)3,H=l+(,0)Y>f
        )y,h-l(6(6)5CI4d,E)Y1b);/p,Z?tAS,]*5(<)W*/+b9()/,R);)n+(+()d0_)>J((C,i(<,N+++y*8(c,0A))Y,7(7+d,/,.*y
        ,YGA)OH|,^J0(W*9,+(qBe)W)\)S,3*B(~0R,a*u)+,^6\++)N+/*G+();)u+T*4J<)H+i,G(P)4))+B,Z):*^+(,0(];1>>(s*)
        -tL_(QAU(N,^?M*3)z)Y(=*)6p(61z(Z,;*s._LF*t>Q(r,E*HD[Jd+L4s,?)O(H)o(\*yJZ)W)@+a;;.o*5*[+e(](m+e)}(t,^
        ,0(<*EAW1[*-(c(l)/)Y*I)u(b)[(i)SC<)|,K,0*5+T,K*}*m*}*m)2)a*5*5,;(<(d+DL=):+(*+(=,])y+T)z)u,E,G)GKO+g
        +n=J0479,?*}+mLM,](~By,]+(,e+m*5*5)Y+y,A,E)y*3++*+)z+(,G,\@7*+(7(t,j*)+^*8,A,G,e,E*E1u(~+R,W+R*h)H)~
        ,.,f*Z(_,U+(,S-t(0,+AI9?+<)*(6(^,@,W*E+g)O(.*))2)a*z*L(\K3,](N+a+p*),,+a)M+sLj.q,GL/*/,b(/)|)*(|+0)H
        *,,.)/*,(@)^*),G*5)a*}1)(/,U*/,g)^54)PA;+E+i(7+<*F)N,6,g)O)Y,K(Y*),1)/*g(3);,5)4+i+/)X(B,b+i<0A;)*,M
        )h)Z*L+E+E*g,,*,)Z)r(<)R+V,g,.*g+v*^*),m(j*^D-)z<6+^)`Ex)9,Z8O,D)W(F,],9J15xIn5`+|+8,(,(+/*P,f+t*a).
        79+V0c>D,YAK)M,[)W)*,H+8(c)]+a3=+e(^)`JG(.)])/,[*},f08)MJG)~,,)/G1+R.@L9+0*0,^Al)2,<3a+yKU(b(Q+T,\FT
        M-)_(0+0*L+V,k)t)^+8)FG1)\,^(P4`-E)c)t)O(Y6M)8+j8;)p8++13x;SGh-c,.)/4E2D+;D.,@)~,1)b,63{(n+s+^)Z,/)T
        )c,[)Y8i/{<>,Y*9(M+/+V(1+sFs6T?o4I,5+nDK,1)M,,)/+rC4(u)v)/)^)O,[H>)_)+)W,6+8Lu/\(w:Y*9*,05+1+O*}*},d
        *}+|?=,.+UEE>|+j+|)3+}(5LS(?)B1,;M*1?*,T(60d*0*F*}++D*,g52,h,,,f,3*,)]))+@*I,ELs(~;[,6,A+N*},6,/)Y)j
        ,.+?*F7<(t0*(j<M<?,FG/(2+^+/(7)R)8(Z*F+~)/+~DL):*G,1*+,g-|J6,@+n)<,[J:(M(H(b,-,F,g,6+S+~)8,7,A)],?,c
        *Z(14S*nL*)Y0l+1+Z,H,-1*,,+;+j)/,H/^)4@q)OJI+mFT+a,Y,g+j)S(?(6)+(\*)CBHD,,Ls)~8l+(*>,[*9<_*v*+*E,7Ls
        )WAeC/3<*9(5,?A?<X,=+))U,.)W+K,5+4,7+c?\Jl,m,[+M+E*/Ii(~:x(X,l)Y+6(H+@,5)T)P,j,,+),H(aB16dEx+H)Y)Z)R
        J\(Z,180(61V,?*b+cH|+LGS)W(:+()z>l,9,j*}*sHQ*L)~,1,j)t,D,6)~,.(H)[*5(H,A.[@\FE,k,j*8:`(e)z)~*++^)`,E
        5w,]FL48,G)W+|)t)W+8+~,H)M(W*t+K)3*P+8,g;M)*,[,()(,^,Y*a+V,.)2,1)/*+,i+R,,,[,\,](0)/(Q+O,?)^(b(1+;)\
        )p+6(n)F)T4D,7)Z;S)c)[+s)8,0)b,5,,+c+j)W+n)W,6*0,A,6*}))0d+N)A+S+~*F+U(5(P+j*1+1,g,T+|;[,c,f)j,/)Y*F
        )z+n*G7<,H)T+^(w(t-|,.):,c)R(j*9(7*I,F)])/+=,Y)+(^)4(H*),?)Y(:*v*>)~,ACB<Z+G,1*-+M,Q)Z+(?^)R)[,j).,1
        )3).+2).*}(<*y,/,V)3,A,A+-,-)>,l+h(M*},),A)~+h*5)>+}+})3+})E*8*8)/+R(});L68W*@);*I)3(.)<Ct)b)/+R,;,V
        ,k4],e,E,[(+(}::+V+^*t*<*1-A(}*)(J+~(6)W,Q(O*1)W)b*E,V*8*t)W)W*6,<<1+)(a*BHK,D,D)*(.)4,<);?V,L46*0I0
        ,^(j,5+),?,.+;+3+3?T)RCD,.I0,<?R?H,E)8)\+i,F,,(~+M)*+M*+)~)8*c+)(H,E)9,?(O,))*)M(N(N(^)/,-(4,?)x,?>E
        *0;0,[+0,,,1,/,,,,)j+*)T)TFu+K)M)ZK((^))1c+K(N,^)Y,7(N*u,g+|)T)N5i5b)E(-*v,?*+6((-*/*r+*(-(~,?)T,7(e
        ,=)|)|)i*@,W>}):):):(n(n(|+W@v<j*Q2S)~+r,f)8(J)G,H-?*tHh+^@3)X)a)V(Q)|*779+i*k*4*c)Z*oJy*4)W)|)V,D*L
        )Q(|,?(o,>(a+_+,J>(N(c(c)M)8,[*n*^(c,Y(K*0,Z,DDw*-*3,[*`+p3,,:D;4\,6*+)G+S*.*x)^)a(6(j)B,(,6*y(Z(o*Z
        +r)a(Z)u*+)u(Z*+,))u*+*+(Z(-+S+_+r)u=RKp(c*`++=/+r+r*3,E,E,V+^+aH}+a+^,V,V+<,?:L)W+/)l(B4>.A)R)S(N+8
        ,0+=,],F(s)3@d)2(F,*(I);,[5L)/)))**q>))Y)(,d,D<f(,)l+4)9,E,(,=*}>B?IEo,,)))l)^+g+R,\,U,1Aw+~,](n(c3B
        (.(<+0+o(34[+gLl)),[*Z>Z,f3s>,KX,.,m*q)X+SK_(2*N+0)O)j(N,@,6,<*3(q)e*5)^=a,;*o)q,?)?5?)5(q/{)[,4,4(|
        (+)K*u*X,f4z/h+p,[(^*BG.(^,1;e;e)W,1*_)r+C,L*}*T*E*b*6E-(<,(D~,5)[8F,D)K16:|AY+r*B(W+R?>1g8m0y,5G3+y
        *p(M=+*|(r+y*]*T*t);*8*)*+K51))\:t+[*t(8*7*u:K9r0^(c+o*V)^*Q:.,>H-@_+R0j)/)/)a))+)+|(q*t)B,g(o,**B=7
        LA(N([*8*k(j(+,3*T+V+Y*R,H,\+<(x+D+u,=)Y+~7y,E)X(t(6(I)/,.*Z*F+z+m+w-P?H*9+z+U+i+a,c)5,?(<*-)W*t,1)4
        *9(:*k(I;?56*o(S(8)Z3f+i*L,,L@*97v,A*9,[,8(_;)+s*s*Z0N*-(^4{,0Cp3;,[)[+M64(^+A,/C7)*,AAZ,_(c)r*b+x*+
        -k,C8p(Q,?)b:**++G+x);*}(^(:,9<zE^,L,.(8,3)s:-,;;I)V,I*8+0,L*6*Z,I(L?G,*4p,L*/4p,f)[*^06)W)4(P<9*^,[
        ,[)5)Y2?Kh,5+g,Y)`,.Iy(F,=,E(O,,F+)`,E,EGB)a)`,2+P+P+P)`+T+h+V+T+o+h*|*|)>6?+o(T+\,-,+,](e0V+M,?(~*l
        +g(~(00S)F)(-K(6*5,\)Y(A*0,^,N(w(<,.)5(T,-*5?{>),,)q)/,M)+*)+O,E){+r,E+~(<*D=>)a)S+U9F(7<_(n(e(1(F,?
        +`(A(B*4(b,8HV0-(i(d+)*5,?)W)Y7/*D*}*5*5(H+Z4G*,)Y)YAD,;)/*y,;,;(B(B,?:DD<)[,y<m+p)[)\*s+|,?/,*F*E)2
        +(,E,E+O@)(s66*}*?,f6f+c,[,/>B)/D`+~,+,[*}+M,(+(+83b)o81*5G\)W?q>pHG)*(.@{,2)W)P)P)(Ea)c):,[,H+,(-0I
        *@,:3C+9)F(Z,@,D(7,?+++~*)*t(x,.(I(A,^+aCr,F+4;-+gAn(j*G+-:W,C)j*N(3(2):*I,?,?8\*wA*)p=V*Z.I(;+M,5,=
        ,.(4)M,AJ~(q)a(n*^)2)O*y*B3lB.4R-p+~3],e*@(~?f*@*@-@0p*L,fKb(N)W)^*3(Z*],F,8,A+.4<*J*)+;,@4H?C/.(LIt
        5],f*.,+76)@(Y)Y(Y):)?*?(F8-7})/,E,^Li)Z)T,@(F33+;+=(O;l+s,\+(,^,9)R)/+1)11?)^,3(T(B)^(|(++*(N+8)YCz
        )S>Z*))]:?+V,b(a)X+6(6(C+*)T7<(d,f+;6}GC*8,A,9)]+d,@*=)M,],=(s+~*)(r)/+8,@)H(6.T,H(j+u+c+c(M/W,+(9,,
        )8*)*|,^*L:R,bM9+y+/AO+e(L><)a*B<-,38J(KB+)d,;+rI\(`4m)E,D(`)X+}C-=YAoFQ:=3i(x<UEN)\*R*N)g)y*++T,*+u
        ,.)V,D,A,A)9(W*?*?(Y+|)^(j+0(q7YLx);)x;I)a+~)d=M)v5_*|JJ)4)B)/*7(I(P+_(V,T*C(?(.*)+u(<)E(2+,)bF/+,(j
        89*|(d)]?cCN)86>);*0))?j-*+}(5,]HF8e)Y*/+h+V+o(e)O*})H(^+j(W-u(I)R3C)y*}*D*y+~(c+K6YH6,?+p*}+|(C*Q,Y
        +y)`+q*8(6,?*n(<*p(o,A,A,A,0+C@-)j,/+|Ih,E3Z*+,7,7*R(C,*(WFt,E-|;t(+(x;R,A9|)w)Z*FM;,m,i(2+<,,H_(++0
        )Y)/*9)^>7)+)M)M)N,;+uL<,f,/A{)5*~?s*E)SB(*|)1(q,]7a+~(<+~*l)W)O,L)X(t,=C2(Z+1+~KP)uD<6},,+T*})z,g,=
        ,F*B,H+V(j,a)>+4,8(H)f)u)P)Z*4E:*m,D+`,@+T(W+T,H,Y){@n*D*)+2+bI|*))a,,(1(QGU+u*17/(l+(M+*z(`,F(Q,E)r
        *n*|*|*P+],,)*,H,Z)Y)W+B(A(z*E)G+dKQ<Q+`,6*1,,);){+;,)3z(`+T+i*8+=+e,7(3HZ)@(6,g)A,m+p(C*q)z(c)W*)+R
        ){,E*0,A*L21D1*@+s0G*s(+*+0v,,*y@/)]0b)\+~+w(B,E,?Ln*-(6*5,6(=,U)~?Q*>,;*07?.+)A)E(j+a;@+P+N(j*H,9;i
        (<1l15,WA|,7EG)O(-*E;<0x,\.Z>\)Z*E(Z*])T8f,@7d*[+V,@)B(L)O+K)o+(*<JV,N+)(r*+*/)o(*(6*)+~)W?@+S36*D*k
        (H(l,9)[+@+@)~,E?Y(Q)P)Y*=,H(2,D+0*5@^)T(x+n))8|M031+=3K9n+\+@,:,6)/)c1[,+(q+^,0,,*3EP+O*})Y,H+d*0,E
        ,-ER7=)M+^*b)~,7,HIdF5)G.?)G(*+~)T)T)W0o,/E**H,?*()Z(@+R?U*+)j,F(aC|+i,8-r,T+dFJ(~(o,1);,1B[)Y5X)M+C
        ,2,9,=(/+`+V,9(u*xEH*`09;f+=*v+g75,M(L,Y(|*Z,A)4(ZFk*}(})YG[)u79(7(m*E:6)].l<@+.++,.*-*kFL+a*9,?,6,1
        *),?)x)~)[(j,[(3+mHS*L)R.*(~Bz+h+w+.+*+~*1)T*k)4J:(2*)B[0H(**/,M,7+,)y)VDsE`+@+@>u)K*5+a+w<+,H>[,E,9
        )W)_,7*L+/+a)_*s*^.@@[,?,.,E)a*+:r,@+),A*3+t)P,G*0@7,=(~*B5H9k)z)W(d*>)~)~)T3U,[+~)u,T)Q*))W*E)~)Q*8
        )W)u*5)Y+C+m)~+1,0,?*6*C(9)O)O*5*i*9Bp,0+(0?)O,6(`)/,6,6*5)O,E)G7u)a)B(2,;,T,T)u(:F,+V(O+/2,)W+/2@+T
        ,-)c,WAs,E5G,f)M)T*D)5+cF<(G+T,?*<,/3=(x(.(N+(,(,(+@-N*t,G,G)d*}+s,@?-(@J(8u6u?k*},\,:5T*N+})*)*)F)9
        ,M)/+4)\)/(N(r-T,.*Z(b+/Ic,R*y/m,D5f)E)a*))/@W,R4Q*t>F,.,^(m(9(;);,T+0At+q*0);(c);,A*)(M+0<Y4<(Y)T)T
        ;j)/,<+z*.,^,?,.9~)[*)I2*y>w5=+P,?+}*L?z?h)@+.,[*>)|,W)X*T+^*},3)\+/Ao,C)X+w(K(3(x)E+V,7)++RB,3l,.,W
        ,+)/*):=(60FJ*,D)\(cH1+r(l+w)T,*,[+_)))a*E*}*},E)d)x*D+)Bo,,*7*)(nD-+j)v)E)E,E(1))>I+~2[I0J++e+1+(@}
        *Z+-E@*,58+|(q(x(01{+}(@,<,A)B(H(o)x)j83,1+r*@GW*F,E)\B9,7)S,;-|@k+~)/,F*B+~)/@r,1,D@2;wF=,A+T0*+i,^
        ,gCq)/,F)u*D)x2K)O+/(n:eEXJ3@A*R*4(W+;,A)Z(0){*o+^Er(YF(,F,)*++`-L+;+;)W,+,5)E+,H}-t)P+i,?(s<l5n)O4t
        *<*J,?,(,ACl,\(A+G*}*>+p+NBG(B(N1k(-*5+~Kc+i(L*v@7*t,E7W*8*4+,,\,@)Z+X,(,0+|,W,W*<*<5<;/;q,,(Z*)*>,0
        (I,U*?,/*L,k+^+/+k,[*s*s8)+0(9*-*n)@,,7<,a)S3A:A)c)c)TI?/?)[+M<y,0Ef0+,9+^(Q(M(d*),1A[Hs)^(a(H>t0m,/
        +P;P+,,A(G*),O,7*+,^,N,1*?,1*}+;)Y*D)G+=)V,e)\*x)H*H(~)~)\)x<L*)(W*)+/*^*5(s,0L4*3*)*33Q,>*t<t4X)b,A
        +V,,(@+0@G(s(@*>@9)\L9,eGn)S*h>3*h,2,\*=(|)e*H,,G>,;)g,F+0*0,7+V,.DCFb)\F[,:)O+~(e(O+~(e,d)K+0,?,?(=
        )2,E(8(F,?+M(L)/)A3L+X)\*P,\(c,?,\,\)\Kq,1+4,[+8+,)])d,F*B(G(-*])T+4)X+y*0(b-T*p,=,m(6+O+h8W5h,8,5,Y
        I+*l.E(j+z)/)A,[,[+4*n,?*@+y<c):,7K=+0-\,E,,*E(<(<)//t/u)p+8)Z7M7l.H)\(|4<+=,^4r,@(?*.)e,3,b(d,6)v)l
        *]+V7R)v(M*))b+R>d4:,?,E,Y*1+/+3)W,?(=,b+[+K+3*):q*+)p)Y)./<-t)v+j,F*0(N(I0.(w(8*,Ah>2*q))I{*8)BH.(s
        Cx,[)aHy*})B)<)l*}+nCu)/0*,1-|(n)v2QGK,5)H,F(2(2)/Ir+v,;6t(30G*9*p(cJ:+f):(a)Q+;,F+=*Q)_C=-JD](N+F*]
        ,A)\+()Q)p*+)z*),W+T*9Hx(n,1,.+~(8(B)W+)AF-U,/(63l)YLC)Y0~)W(c,I36.D,/,2(9+6*>)z(-Ja4t(B+c*b/2:l(6)]
        (dBNC\(6)z)/+=,[(u+V+z+T-B,1(<(L)y*3,,FM)z,W(b)aJM+T)Y*n,?)z,:,,,,,=3MCT)/),)/(.)H)W)W7e)>(7,;5/)c*u
        *@*E*E<F+T+^/3*8)c*E+p*+,=,[)d,,+M+~,,+o,E)z(x(s?m*o)W*J,A):+0,T)])>(i7U;V+0)Y+~8o+0*8)z+R1o)>7e)>,;
        )@*E+T(H)z8o)W,,(j+o,E):)]+07y+/)]0w8r,[(J)W);(cLr1w+N6D+1)5+T8;)@)9(Q)\)U+/,3+a*Z7<*5,[Jo(6,362+N)9
        ,[Gk(Q,,,?:Z)c,,,;F2,;,;(o)/@.+/)[)M)W(~,9(m)M/,+j,683Hm+8,9,@+M*}+y)W,9,@(x3I,:,=+_+R,@G9)cFo*U(L,D
        ,[,4)(,2/M+P,;+C,dGM,?,?+a(N)H+R)H,6,Y,^,Z):,f,f,T);)/)Y(n*01s,<*)<v*n,])2,?)a,=,RI,Hl+0,V*y(6,4@3-:
        (a,i+j,^(Y,W,C,6,9,?)S5_+T/),0+T)J.~4N)@+1)T)\)P)1Ff+~+RL+DC*E,T*J2p)T,;,4)<2~(;D-Hi)~,^)t9[,+,E+m)W
        ,[+8(\){(x)t2{+T+r(c(3(H,D)m+*+,+W(+,E,0(M)\,.,+,+)4+_(=)T)^+],YBc(s)P(IB`)\)j@9(Z,0+c+},.))/r+f,?=2
        ,@22>@,e(H(L,d)W*}+h,c+~)a+-(q,ZJ`L{+(,e*,)Y0>5\*7Ay(8)P*u,E2=,6*uB5,7+T)U6:(x,\1s,1)/*|+r7^*}Ir,f,a
        F.)T,@-(FC*R(L)+L4,<,;)S,7)5*g?)*MH\+~,3+mL,+M)Y>`9h)S)V)5IG*EFw*EF3+)/^,8Cv+a(1(N?KBE)ZI~,15o+j,=,=
        *5Iv.+(Z+-*)*L*L+NKE*K)Y,N8<*+;:.g=m)AEpLb(-(-)],WHh67)Z*>(J5M6@/2,6,Q+H,,,R(u,Z<{)z2t,A)c)W,l8)(<)T
        LEEeJk,RBH+*+h,P*|+S,7,M+h(d+c,.)W)[)^K2<s,?(*,T*t)T6E,?,?+M+5*c+((u+f)OL+)G,z,A)Y,E)Y)T2L,W,7,K)~+R
        +~(H*)I*(7,W,;(x(P+~(P,=(H+5,@)z/T,1*^)R,K,?(d,T,;(s,;)W(o)/+8)W)\)M+j+5+M*}+y,9,?,9)W+8)Z)T*k)a,:*U
        ,6(x*7,4+_)++P)()c,Z);)H*y,iBH,4,R+a,Y(j,](Y+0,V(6,?,?)t)~+T)<+T83)T(M,^+R)P(c):+1)@,9,?,Z)1,/(F)U,6
        ,])\,+,E+*,+)4,D)T)tBb+_(y+-,^,h*g2L,e)))j+~,EB`+R20(H*,,d+c+h+R,?*M(L(n)S)Y,1,8,>+~(x,E,7(H,f(+,;(j
        *E*u,6*L(d+a,1,=(1+T+(*E)]*>,W)Y*K+h,P+*)z*|)c,;+(,T(L4Z+()M,-)W)M)E5y,,,,7**-5G(s*3(r)Z>xB2:T(i+|-n
        +V,.)+,[,[,;,;+T(Q)T+x,?+x,?)Y(.)N(x(Q,/)R7f9M)1)a3l,,.3)G,E,^)X)*,,.F,()R./(j,g)*,?Kw(2(G(+*t*P*t):
        <b,D(m*L+^,5)R9y5j5V<R(+*@:_*Z(6,E)X+v*@*t,,,?8c*L(Q+h)R)c(3KW,F)/(?)9+k,?)F+|*x)V(~+h4mJd,[(|,^+T(6
        ,f(|)@*u-x*=1G+S)t3D+q,?(N*@)H-s*5*/)T)1*u,f7I,6,O)[)1,L)Y,A,9,YAq(:(:+/+P(T,L,])y,K(Y(L+N+o*q)8,.*=
        )Y+c)/+h(Z(Z,[)W,U(s)],4(W,H(2,J)y)+(A)W+SHfLM)/):+D,N*-,?(/(L+|,[,c(8J4,Q(c,K,;*|AZ+|,A)])2,.,L(6(s
        +V,;+N,7*33~,L(3,Y)/J+)9(?,N,.(/,U)V,[(~+h*x(7):,^)>(|)Y-_+T+q)@)t(b*@3B)H,?,O,[7I)T,f*/*5,L,f)1)]+/
        ,Y)y+P)/(s)W+V+N(Y(6,])8*q(c)y)+,c)/LM+D,N,;,K,H,Q+M,A)2(N,,+P*RDE,,(M)H(M,W,-+i,h,h*))`)/,V)2*}+M+.
        I<,.,f8n+,/m(Y(L(L2<8[(J(j,,,T8p,G+079/v(Q4^Gj,f+p(w*.)2+e(\,,K7+a,@8`)Y@R+i0e1+*5+0(d@,,f+n@4(N6Z?Z
        +*)[,MC{(|,KJT,i*l(29Z)j(v8n)/(L)Y3?,[+f,G-?*},G+)+y+g,?=<*0*B(.(n)p+y)X(Y*p*~,^8\2(,[)/=u8_+M(<*Z)a
        :\)7,?)W2`,.8)(wL4@L)qL>)@+.)u,//n;H>O,[7K+p(?)Y(a+*(6,.(w)W)a)WBLDQ0=8F*^Fp(=,811*N+V*,,C)[(P+**M+f
        )Y>tE[E5(X)\)W*^)a*^*7*5:P)Q)a(NE.+1+n(<M(++Hz(\,g(?,g>=,[,Z(l,[Iw(w(v0Q,C,\1x,R(L(S)Y4bC`)a3[,i(n*u
        +<=d+n/++w)Y(e(`?(+f+)=C(l+n)W*^*n*1JL(6(O*5*-(\C^1E+a,,)u)W,[+)1w=y,g*+(5,M=?(9+w)a(i(E,.(~(QK|2\(<
        (\(\)c)c*/+f+*)c*|*-(v(])>,M(a(6(6L<)a(Q+*(v(P)W,+J.*[*/*.,[:g,[/A(Q(t+~*3*/,.+~,j)z,1+5A2*^+f+0)W(]
        1:,,)u8s*/+R)9(c)*+0+n(w(w)9){+8*8(*)W)a+i)n)|,;*B)h+0;:)|2f,[,;+n(e,A,E/QH,)@)d+~,GG:(bGg(~+8+M)t+V
        +x/X(b(x*P*}*@+?)t+(,a)M)O@6)t1i*0(b(-,Y35)t,<*s(3););*p,^@f(x(.L0,[HN)jHnKl+T*y(|)9)a7z)?;D)f@C,]JH
        ,[+P*,,E+O,DE0I=,W+|)/+-,]=9:Q,W,T*,,f)T+}(X55)g,?*s+()A==>Z)>(3*7*m*,@t+<)W,<FH(T([0a4B,D)M+V3^,f)/
        EP(4K3,E,(Cg);,YF>,F*58+(JLL+~)U,8,W)[,T(=:A)*(~*/)5+H)g)R,?)W,c(|,E)Y)M)~*q*)*)*5*//QH,)@,7(b+8LL(x
        *7+?)M);)j*5,],[,?)O,Y*),=+-+T,J,[)[,]+1*5)[,W)/*,*[(3)T)A+}*,(X,f([)/)W,(+V*q,F,-=B*5,W*/,2);(Y(Y>B
        ,k(7)x)x(YGo(0(7(7(7,8(7(0(Y(7-}(L+=*b*b/C(X(X,?+9(7(7+T,E*-(a(H)2+(,E,E*},9,?)B*=*},IE1+u,d,A(a,H)]
        5S,:(~,+(a(x5@,W(a)],F+~*+(N(K=.+pK^,?)_)X(L(b(|(j>^L;(nJg+j+VDq+0)^)T(q,D*E(5)W*Q,?)\,c*.,9+w+_+T+j
        >))N*Z(v)_,7,9(=,D,0+/+t,^+/(j(j+u)^+n(rH}KD+s4q,++T(M+a,M@U)+:n+e)T*));)y(4(`8z-h)R(b;A,D,])],E(X)u
        +~+n,?(a,F*8(6*g,E1[+c(v+cH.(T(N+n,E+T,Y,D,H(x(756(x,-)S+/(e1?E;*RI.):,=(P*1,9+f1q/|,F+a+f+(*<,=)>,U
        (-B5(>(N+a,M,W(v1q*4/{(`*/,l+6+(Ge,EI/(x*-8\+T(6,=*=,1+c5A,T+m(|*G(7(7)x:R,F,=*8*),?+r(i*},C+M)E,E*?
        @m+.,,)t)/9>(:)(,3*P,2+R(1,F(_)VG/(1,+)a,D)E+g+/-n*t(;+O(3+z(j,h,>*/)t)@,^+T)p,E3{5n?iKf)WGp)N,3)[,,
        )@=c){)X)r,Z){,H,;(M(rEq*9)/Em)/)45[){)X)8)d,A(<,,(3*),H(=Fh*}*t+-)B,]+hLy*y:2*Z/VIZ(=,/(c)a,C+*,?2G
        ,;*B+B(3(x+V)b,E,H)N)u,/,/+`+i*J,,+=(Q,fLy,>,+,/,H5Z,C(6;r(J3f*-,@,a)O+*,;,U;i+*,6(i(6,9(6Jl+~,Z*@+M
        */>c1R*D,>.m)r)+*DLy9e*+,K(H,D7<,;(H17*06R,,)+JP:i,D(o+/,e*q,],?4-,E)`HD,k*@KN,6(r,Y)*,F)/,H+g+o*~Dk
        (\)E);+a>](PJK*J)|(X(P,DDD,[,.)Z(M,@+u)[*B)p+b)~*|M.)D,;AU*\EJ*5)zH0+j*q,T(WCO,k,c(\)v+n,.(s)O,6,3+h
        @+(W,H*z)j+`*E@D(P(`,H,C(,,R)D+i)Z*v/TIn*),M)|,?)Z(=)[,,+h34*bH|*))aH7Hf*\+=,903,;*0*E*E*\,2)[AV*E,;
        (7(?+T,D+TBD*)K|,>*,:f)])]3u,?*-(e,V2A*z+/(.)/,Y,[(.*6)/*Q(mAc?Y)o(T,f(~6F6A5G40*}*?@c(j+^,,,?/,BF+u
        ,,*h+(+/)Y>NHc8A-?)(/[,3(r,G?L)/.R<iG7(x)c(v):,@?2(0A0+8(J=W)*J5,?+,>B)B)M,@)d(m,?,\,,)1+:)V+g)h,F*5
        (x+,(w,f*Z+u+T*I4W)j*0(;Bi4S(<*t,E+^,m(=IbC~7G,Y+TBIKs)a/7BDB;,7,V-T)H-v+S0JBI(<,^(N,I*z+s?1)/,S;o?J
        )/*),G*t,<(0(<)\4PBW,Z*NE|E}(j)X*N+h6S,?+^)t)e(3)YDH,3)M)[(N3(4<.;+T<Y7H,@)d,](OFa+s*L)~)WIqGN+8,l,[
        +.A`/sFRG?+1*tD9,^F_*J)qHOFP,.,5)d(F)|)W*t+=*E,?,@)?(+(p,D+H)i+(*6+^(*(m)E+@BH)m+/,0KAGK,L+n(`)<5wL)
        DJ*9;}){+|G=J8(3,++a,E/@2C(<)E)X)M0{)+(H+|,[BnG`6BIu+p)tL^*:G@?l+R)E*:,>0?,Q)a,.2s*?*|*)*n@z(M)4*)+k
        (;,^,Y+u*1M1)a(IJ()Y)3(m+j(I;L57*0*t*5*)+)>h)b*IM3>9(+>AFD,:,c:M,o)n+f9w(s=,(V,f,Z(4*^,g0`CZ(o?*?4LS
        )W,E)])>*@(ID+F1*+Cf);14+V,Y;I*D*5)P(8)0)y)l)(,+*QE(,K)O(f,.*u)V*,(}*C91,A1j:m)B,.(s+u+~,g)/+<)W(x)d
        /^+n,R)O,<(t,-,E)m+S)S+~)/,V(F++B:)M)uD(*M+*+*)N+t(Z)RHb*I)Y(t)YBv)u)O,7K?)\KP(7,\,f,5,>*B*m(*)\+(*B
        C=1?-P,-*+C@)f*1H[H`=],)+;+i+e?N:U+]0\(<*n1>-t+F)3,f,+II)S+p*1)f+dAN+`+|5U,YKT:>,?,F+i*^,,)X)5*<)b+_
        ,i+e,-)+,(*P*5+e=jL}+v,5)>,7*+BJ(-*>*L*8(6+~;/(jA:Ls,?;>-/)m+)(^*}(I+i*>,C(H)+)^(8+V;:,5(Z*3,K7h(B*)
        ,-,,)h+Z(5,U+((M*5)P)W*|6q+)*z*/+H,5A<(M9i+^*1*T)S*w+c(~+*+1,<+i,/8x)[,l*-++)|2T,2,K7<)Y,\(i,:,A2T)c
        *cJQ*|+q(~(M(o+M)f)Y))+c*5)b)T,E*+,e?_7aLa)~-kD66U,>(w)B1Z8\3H(a(3,?(*,g,9(m,^)K,c)W=K)H)V+-(:,A)u*`
        GT)Y)Y+((F,[<D*))~)W,j9`+N*s)x(sBg(X*9(8(2*5,.)s*3(x*5G<)Y)z(<7aHY(HFd)YEw)>(A*^)~(]+0*n*8,j*6J]=P)c
        +i,^)z)])0,?,Y(o,V*z*-+u+((T+M+C(~(m*C*h,<(G,3)1(=+g)a(v(J,\*P(3)3(0+(HY+,)d,+):)h)()VDI*a-?,E+(,Z+(
        );(<)j*z(=(<,G,j*N+h)X(l,D+q(<*0+]?J*@(2+T,7CH(6*Z*t(w,3)i)|(|*?,:,D(M)X,>*T,[1Y+s*9(m,@)f,R,^F42C(p
        ,.)P+1+K)C23)5*J,Z+H)[,?(H(O+i(+,@+=,^)|*|Em)y+k*+)m,0+e*),Q(Q)B)4(x,5(`*:)+,2*1)f)Y+@+n){+,)a()+),W
        *g(`*@(4*}(f)j)v(I,,);*8(V,c)],[,.)b)V*qCY(o)Y)a*D,f++,A)f+)+^(x(F+*,\(t+`)S)R(*(s*B*4,f))*B*L,Y(<)5
        *^+i)b*^*P*144(1,?)X(:+;(8+i*>*8(5,C)^(j,i,7*1/>)c*-*|*52T)z*|(]+)(i)V)~)R,e*+,?(F(8)x(H,/K5(I)`(-(n
        +0*-*EK5*C*<+Y+M7-*C,;(65F(6+M92)h(5)M+A+E,.FE)Y*I,-+[(rJt*T,T*sF;*0-y(6+A,t)>)5)5(}(Q)M)@*I+H)v:=*9
        +r+K)a,G,G(H+0*//HAT)v,;,(,;2z)U,E,()M(25|+0,=,(-J(++~,@)w@P)z2N+1)++o*^+f)f)H@O0Z)>(r*})uC]4m*v96F-
        )T(H*t1[)R+f,(+f*C+Y+M,;)E(6,((U+A+~,.)M)Y*I)h*C,R*T)@,(+f*I*9)f(})5)H)v)`,G){2N,E,;(I,,,()U,;2y(H)z
        +0)T)w+2)H+o1?+295)R)/)/)}(u,2+(Ej3}Kv,@,<(r2h+S(0*q9QJ=+?,[*t)^)(,<,@,Y)\(M2h+0(j,i,m2)*0,n+yDu-^(;
        )/)W;F*3(L,3(w*4*L7q+V2e,.(|)@,E)1+M)d+*G@(W3o(6,-+M+S,[>k(r,F,Y(Q,.(e*^,H,.*q3F,h,?(u*7I8)a(V/^>B*0
        +j,.;F+S,.,@L6,<@b,-(O,;,@BZ1s,E*3+~+~*^2W+c(+)S)\+c,@3y,;6c)5J@,+9u(*,,+i)W,U(e(-,,,@+C+6*/+w(i8(C8
        +c-6FG)**Z(|)W(eF6,@,[)T*3,,*)*)*)LT6-Ke+d8f*R,?@S,;+,?7,4,:)W);)R,[):8g(Y,C)a(Q)O,I*8,E(P(m+c)E,*+Z
        4h0?,I,C)W,,(P*1:S<q,8,I)W)W,EIv,8*P).AE*N,()*>(,H*)(N,<*0)~(+(2Ed(l(d)O,+(m,6)W*N(L,0Jq+r,Y*q*B*0*}
        ,])V+K)))M,T,@*Z,^+x*/*0(qIO,+*0+Z*0,-)M,@*=*=,H*1*D(:Ed+~)w,@,,,?(*(c+m,.,E;G*3(b)W*o,<(.*t+~)+,,)W
        *=<,*D)~*)7.(*))(b;3*0,y)+*)(2)H)H)H(;+-+-:s+o,Y)^(M?s)^8G(l)^+o)))))i*E*F*F(2,>+o)THd49(o(F?6+8(j(s
        ,++8+,)],8*a(.,@A/*P<V,i(a(0,?,=+j-Y)\)M*p,<(;,@4@+j83,1(+(+)J)9*~(a+*+r;hID+c+p?`G`)n(5+fAk.:)w)a)x
        G2+<(1({+/+/5m+*<`)a)Y(7(j)Y,(+j):+f-[,1*n)5-q)w+i*44t?\,8)W)Y)Z(H1?)O,.+((s+z)Y)zE;+8)/*B@H)5+~?`)E
        (I)w+<,H+P+~)5-D+j):J:)4(6+~C0(s+z(s+~+8)/)E+~,H+j)`)`,.,1,.)W,@,I,H+O)}*s6a,A,H*s(+,@,/)OHb(o?v)u,/
        +\5E,6,?,6(xBt)u>y5P,EE)-I2X(j1Q*n>b*0(K)^)~5a+*2i(x+~F~)w+R,?,?5C(uIe*y)~3n)X+t)T)u)X*8+r(MIH,H)O)E
        8E+w+w>U)y+w,f,f(V(o)yCU)E+(9I1,G_+,,?+DCr(x(x,;EL9:IV,aH@,.,2,?,F+F1~(l)Z9m)~)|*vD{*>(\HR)G+*);,9H:
        )T/B+=*D(:,.*x*5:9*^+1,>(o+-)E,/+\,6,6+|);2X*}(0+_)F,E*5*0*z8E8;)X+r)H,A)_)j,?*x)T+w)E,A,A)j+n,C(x,a
        ,;(x*^*>(l+F)G)~/A+=*x+1)+-~)<)/,-,T.*A,-<+g*.4_,7Ao)a(8+^+~,<,=+`)fBx(~*1,,;/*v*v*1(8(8(8*-(8+H)+,5
        )+,<,T(8+C)a+^+`,=*1*v(8(8))(~))))B<+T(@)W(o+^+yK0+d,/Dg+8,E8k/w,@(~(~C9,@DMH}M;(6)\+j(2(Y+q+^(2B2(w
        )D+8+o)[7J(;,=+s(Y,/,<)b(|,;)},,(@(<*V(x(=)d(r+aIxBB,=6{)B+T)Y,c(;FH(=,>CO)),UE?)>(x*eJ7)O)S+q)T7j)N
        ,sCb)*+~);(F+_+i(<)4,,)u*1+`Ch,>,(*L+i*>(6,E,5)]+E9tLK+M(N(cI47<+6(M,C+j+~,/,T)*)D*D,;*L(H,/*8,K*S+T
        (o)W+yCb+x,,+8,E(N(~,@)Y+T(2+^(w,?(|+6,/)H)})[,,(;(<(r(x,E*V)d)B)U,.)>/+)u);+`(H,>*L(<*1,5)]*>+E,a*S
        +U9q5;,/)*(<*Z(6.M+u)E)))Y(+(*)/,.J;,2)**x,2*<,E3T5K(jDmKC(N,9,^Km*qG4+:+C,H,(,[(c*9,D(<(28q+y,?+0,(
        +0)_*z,V,F>4,])a,^*d)a*tJX)X*0,YCJ)/,<+T(6+y+y+^*1*<*u+j,[+;+m(qGw+1+R)_(|)D(<,^,@;Q,](c)D*1)a+_+,*?
        :=)E+u,7+w)d(x(M,3,w*5,cL.+P*u)v+j)y,g)j>t*},;))+G,;)5,=,+*u(Z*u+()))S+()V,E+n+1,-,g9l+<+^)<+y5(+`?4
        (M,[*1>8+m,,(B(s,;,FL|A>+M*}K^+Z*5,,*8,U<R-4(@.+(Z+0(6,[,E,6)P(<+a,0*/,T(v*1+y(E(l8,+q,;*8,T)^,?,>+y
        *x,],;;7*9+m,/)W+Z)a,,)R:R.+*<,EDk,9(N+0+:(<*9,L+T+^)/)a,h,^+y*d)X,?(b,0*<,@)[)P*8)D*u(8*)(M,;,3+,)d
        *}*})j,c,g+a(@*u,[)u+G,+(-*1+(+M.+*8(Z(H,])W+Z,/);+~+~EB,E)2,?-.+t84(2(30n+n(j)p)D?[)N)q)5+w)8*u(69H
        ?/,E+c*4.M,0-P.G0k)s(:*L*-*4,0(s,L+c+n(:)s*5)4)4+*)i+*)|+G.,)v)v(j)(,5+4*@(c)v(:(}+p*t,f(}+4+n(2(6;u
        3a(|@e+0)9,5:))W*s,_+O+e+n*)(:,g1s*s+_,Z+1,g+\)YDi)O)x)`*}*+,Y(:*s*<+E*>*>+J,6*.+(+(*S)R9}*`(:*.@Y(r
        (r*T5{Eu(r)E(r(r)`(I,E,E)5,;3e?p)@Lu*15-+N,E)@*B7<*})0)u)U(.*z*B,6,;,0*,,ED\*}+}*,+~)2(N*v(6*L)W,6(P
        ,;,T,E(e+883(.5w+y2-)WG[2m2rAO)F+x*L)\+R(0J(>B;I,()O*5JC)()**P,D*u*L5_,-@?)E*t;.+y.<+/*y)/(60m+~8^(m
        -:IY)A>H*[GD+g-T)/,R)a);+T(q(b+f87+V)NFg(|(++~,V,^,@*.;O+sCzHy.7+~)[)p5.,.)5)T)|)/)i,5(w)d+n*F+O,R+e
        +,,E*V,W)A)8+a,++/A^>k)RD4*)+K+K)i*D(M*),h,,,C+R,f*}K\,/*V(W)W(m++);,](q)y))*Z,?)v*58N(I8H*7*0,h*)*D
        ,g,[*[)O,E(j+T+R)R+n)N,3,^)x,gJi(7(7)R+1Jj+~+~,E(W+<28)S*+,;+/+/)Y(6(x,<)/A84.,-Dp)O+T+B,7,(?4)G,+3?
        +G*1*<+T+T4k,f+mCF,=2k,C+(*},(+B+R*+(-)})T*I)W+p+0)YA}*>,,+/(8)W)W,^)ZGHLH,C,U)h,8(9,E+0,/(<)[,9+a)S
        ,lAb+M(~4w*/,9*G,,,Q,/)*)>)N)r,O+GK4)2)@IL*)(I)~+V(*+=)WG[)O+V*):{:[*H,Y,/(x*5)>*),.,E(e)W,D+x*5)((.
        )H-:*y*[*5,D,R)/-:(2)N*t+g)@)\)i+~(|+s,O)N)r)W)[,.,R,/,9)8*)*+)Y*)+T+p)A+K)R)d)W,C+-*0*},h)))v(I);*Z
        *[(m)^+R+T,f)*(n(6(I+n,(+~+D(x+/)/)S+1)Z(7+G(-*}+f)>,=*o)Y)}(8,8(9*>*I,C+~,,)@+M*/,l)O)2*),T)>=F,?)/
        *)8T(=,;)/24)W)++=4,+T)+*J(2,F,[)O+,3d-I,(7c+T,E).HM)c)c*t)R,Y(2,;,:,Z)()+,(*k(b)5+=*0<B)/+y<O*)(7,[
        )5,F(Y@5,0(N(c)aHM);,\,E,<,E,:D7,E+o,A(u,+(|)<(*,[H/)K,0)X*.,^HKCz)M*8+=*M)5+88+,5L-(N;O)K*[(x*6)X)W
        +u6P+y.T,+)b,E(<)d)d(6,,)d)a+u)^+n(x(x)t6,,++R:0)[*n*5*t+V)/-),e><+,+((3(m*5+2)Y)a+u,:,F*}*),>,c)n(w
        )v+S*})^,?,?8H,f)y(q*}0b)8)a8t,?,l)W+V,A(N*G+<(++/+n)O+n(x)\*@3[(W+u,;)H,F>P)v*B)O,A0WEh)a(q.k)(5c,A
        ,F,.,)+T)H(Q+i,-+B*1)W4S7aC:)E(Y(Y,?,=,;)W*)+o)o+nCv,?+u*<,0)4+o(L)W+v,W(-HX,?*k(NKx*1,C*9(6+Z,e,E,+
        )c,@Cw+^)[,?)P(6,A+a)S(~)[*-,;)4)`,.,.+u*=,lIo,A*5+v,.,8,?*t0G*8F(,?)W,N,E,T,>,<>B*`)O*E,A<+(j,G,E)~
        (=*5)H*3+Z,G,A4i+0*)*6=E)`)W,F*J+T*k,:(A(2,Y);(q*5,:,0,<*0(N+0,F,8+y+^,[(|)<,5)K,])5*6)M,+(<*))b4S(x
        ,E,.+n,++2*G(+)v(3*s+((W)8,F+a)O)H(x4S+/(Y*B,+,?,=,)*1)W,?)Y)H,?,A,W*1*-)[)`,E*5)R,T,A)O*D)>+Z*5)]*0
        )YFE(`)Y)Y,;(`*5,D(\)W>/(\*pL59(,^)Y*E*E,E*1(L)d*/*Z*}*5)`)d)^:b,/FW)X*E*)+P,U*/)^*}*0,;(\*=*=)H(J)/
        *F*F)/*p+0+0*M)/FW)y+0*F(N)+)/+0*F*<*A*L)T*E,h*f)*)S)S)])?+o+t)M)P)t)M+V*)*[/s5r)I,?+((c,,+x*L*L?4(b
        (QI`2*,?,-,;+0*B,;+-J2:X1\(s(@,;H4,;1X(+KV1H(@I-*BK/,;(s*5Kt)*)/)/<:<K,F(\+0/N+z,^,[*D(-(9+y(6,F(J+y
        (o*E*Q(o,f););2D)*+j,F*t(I)4>n,F+i+m+V+V)*)),(-;(m+y,\+0+S+T,D+T+r,+)a)^)U8a,;+u+^,,,.,;)~(6,=+/)EEb
        ,+5~,12l,R,5,),R*b*S>v,S)WLm)W)W>t)W(N(L(L)H,:I@,1(2,NG+//(N,;8d+p*0*00<+1,19N*^)`,=(X,HIu(QHy*ZJ_Lv
        +0,H,;=o(x,*,?0k,h(l(Q)]G}(N(L)H,@)a*0(2+p,f9O,E(X+0,*;4*o4L>*,;*3*3)998(a*0(a*3)9)g4}+/(94x,G(V)H)c
        ,1,E((((((((,T((+}((((((,h((((((((+U((((((((((*6((((((((((((((+M*,((((,Z((((((((*,)3CE*=(((((((()5(c
        (((((((((((((((((((((((((((((((((((((((((((-+o=8(((()E(.)|+y(q,[){(++y*E*=(=)X((){,3
        """#
}
