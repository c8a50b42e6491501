package scope_test
import ("testing";"fmt";"github.com/pacta-go/pacta/obligation/scope";"github.com/pacta-go/pacta/obligation/civil")
func TestTry(t *testing.T){
 v,err:=scope.NewVocabulary(scope.Source{
  Trees: scope.Outlines{"activity":"compute\n\ttrain = training\n\t\ttrain frontier models\n\trun inference\nsell","hardware":"GPU, custom chips"},
  Tags: scope.Outlines{scope.With:"hyperscaler = hyperscale provider\ncompetitor"},
  Scales: map[scope.Dim]string{"value":"USD","share":"%"},
  Names: []string{"Helios","Cumulus","Nimbus","Stratus"}, Outsiders: []string{"Stratus"},
  Memberships: []scope.Membership{{Tag:"hyperscaler",Name:"Nimbus",During: civil.Span{From: civil.On("2027-01-01")}}},
  Definitions: []scope.Definition{{Word:"API product",Dim:"product",Includes:"API calls",Excludes:"consumer app",Open:true}},
  Groups: []scope.Group{{Name:"Home",Dim:"territory",Members:"US, Canada"}},
  Used: []scope.Expr{scope.Box{"product":"API product, phone"}},
 })
 if err!=nil {t.Fatal(err)}
 fmt.Println(v.Dims(), v.Words("product"), v.Words("with"))
 show:=func(e scope.Expr, what scope.Box, span civil.Span){
  r,err:=v.Resolve(e)
  if err!=nil {fmt.Println("ERR",err);return}
  fmt.Println("—",r,"|",r.Sure(), "|",r.Not())
  cells,un,err:=v.Cells(what,span,true)
  if err!=nil {fmt.Println("ERR",err);return}
  if len(un)>0 {fmt.Println("  unplaced",un)}
  cells=scope.Refine(cells,[]scope.Rough{r})
  for _,c:=range cells { fmt.Printf("   %v: %q %+v apart %v\n", what, scope.Summarize([]scope.Cell{c},cells), r.Relate(c), r.Apart(c))}
 }
 day:=civil.Span{From:civil.On("2027-06-01"),Through:civil.On("2027-06-01")}
 show(scope.Box{"activity":"train","territory":"US, EU"}, scope.Box{"activity":"train frontier models","territory":"US, Singapore, EU, Europe"}, day)
 show(scope.Box{"with":"hyperscaler"}, scope.Box{"with":"Nimbus, Stratus, Cumulus, Nimbos, hyperscaler, none, any"}, civil.Span{From:civil.On("2026-06-01"),Through:civil.On("2027-06-01")})
 show(scope.Box{"with":"not hyperscaler"}, scope.Box{"with":"Nimbus, Stratus, Cumulus, Nimbos, hyperscaler, none, any"}, civil.Span{From:civil.On("2026-06-01"),Through:civil.On("2027-06-01")})
 show(scope.Box{"product":"API product"}, scope.Box{"product":"API calls, consumer app, phone, API product, runtime"}, day)
 show(scope.Box{"territory":"EU except France"}, scope.Box{"territory":"throughout EU, UK"}, civil.Span{From:civil.On("2019-06-01"),Through:civil.On("2021-06-01")})
 show(scope.Box{"value":"over USD 5, USD 1 to USD 2","share":"under 10%"}, scope.Box{"value":"USD 1,000,000","share":"9%, 10%, 5 to 20%"}, day)
 show(scope.Box{"territory":"US except California"}, scope.Box{"territory":"throughout US, throughout World, Texas"}, day)
 show(scope.Box{"territory":"Home, Untied Kingdom"}, scope.Box{}, day)
 show(scope.Box{"territory":"Home"}, scope.Box{"territory":"Fiji"}, day)
}
func BenchmarkNew(b *testing.B){ for b.Loop() { scope.NewVocabulary(scope.Source{}) } }
