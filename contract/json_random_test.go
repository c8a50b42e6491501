package contract_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"time"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/scope"
)

// generator makes random values of any type that documents can say. They make no sense, and have every field and kind.
type generator struct {
	*rand.Rand
	constants map[reflect.Type][]any
	sums      map[reflect.Type][]any
	names     int
	// full leaves no field zero.
	full bool
}

func newGenerator(seed uint64) *generator {
	return &generator{Rand: rand.New(rand.NewPCG(seed, 1)), constants: contract.Constants(), sums: contract.SumKinds()}
}

// fill sets v to a random value, with at most so many levels below it.
func (g *generator) fill(v reflect.Value, depth int) {
	if text := g.text(v.Type()); text != nil {
		v.Set(reflect.ValueOf(text))
		return
	}
	if constants := g.constants[v.Type()]; constants != nil {
		v.Set(reflect.ValueOf(constants[g.IntN(len(constants))]))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(g.word())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(g.IntN(2_000) - 1_000))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), g.few(depth), 4))
		for i := range v.Len() {
			g.fill(v.Index(i), depth-1)
		}
	case reflect.Map:
		g.entries(v, depth)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		g.fill(v.Elem(), depth-1)
	case reflect.Interface:
		g.kind(v, depth)
	case reflect.Struct:
		for i := range v.NumField() {
			if g.full || g.IntN(3) == 0 {
				g.field(v.Field(i), depth)
			}
		}
	default:
		panic(fmt.Sprintf("no random values of type %s", v.Type()))
	}
}

// field fills a field, unless it may hold itself and is too deep.
func (g *generator) field(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Slice, reflect.Pointer, reflect.Interface, reflect.Map:
		if depth <= 0 {
			return
		}
	}
	g.fill(v, depth)
}

func (g *generator) few(depth int) int {
	if depth <= 0 {
		return 0
	}
	return 1 + g.IntN(2)
}

func (g *generator) entries(v reflect.Value, depth int) {
	v.Set(reflect.MakeMap(v.Type()))
	for range g.few(depth) {
		value := reflect.New(v.Type().Elem()).Elem()
		if g.fill(value, depth-1); v.Type() == reflect.TypeFor[scope.Outlines]() {
			value.SetString(g.outline())
		}
		g.names++
		name := reflect.ValueOf(fmt.Sprintf("%s %d", g.word(), g.names)).Convert(v.Type().Key())
		v.SetMapIndex(name, value)
	}
}

// kind sets an interface to a random value of one of its kinds.
func (g *generator) kind(v reflect.Value, depth int) {
	options := g.sums[v.Type()]
	for {
		zero := options[g.IntN(len(options))]
		value := reflect.New(reflect.TypeOf(zero)).Elem()
		wraps := value.Kind() == reflect.Struct && value.NumField() == 1 && value.Field(0).Kind() == reflect.Interface
		switch {
		case wraps && depth <= 0: // of what it wraps there can be no more
			continue
		case wraps:
			g.fill(value.Field(0), depth-1)
		default:
			g.fill(value, depth-1)
		}
		v.Set(value)
		return
	}
}

// text is a random value of a type that has a text of its own, or nil.
func (g *generator) text(typ reflect.Type) any {
	n := g.IntN(150)
	switch typ {
	case reflect.TypeFor[civil.Date]():
		return civil.First().AddDays(g.IntN(3_652_059))
	case reflect.TypeFor[civil.Clock]():
		return civil.Time(fmt.Sprintf("%02d:%02d", n%24, n%60))
	case reflect.TypeFor[civil.Roll]():
		return civil.Following
	case reflect.TypeFor[money.Number]():
		return money.Int(int64(n))
	case reflect.TypeFor[money.Rounding]():
		return money.HalfUp
	case reflect.TypeFor[civil.Weekdays]():
		return civil.Weekdays{time.Weekday(n % 7), time.Weekday((n + 1) % 7)}
	case reflect.TypeFor[civil.Period]():
		return []civil.Period{civil.Days(n), civil.Months(n).Clear(), civil.Years(n + 1).Including(), civil.BusinessDays(n),
			civil.Withheld("the time " + g.word())}[n%5]
	case reflect.TypeFor[money.Amount]():
		return money.Of([]string{"USD 0", "EUR -1,250.5", "4,330,000 shares", "27%", "0.000000000000000001", "JPY 7"}[n%6])
	}
	return nil
}

// word is a random text: plain as a rule, and sometimes with all that JSON has to escape.
func (g *generator) word() string {
	if g.IntN(8) > 0 {
		return []string{"sell", "US, EU except France", "4.1 Exclusive compute", "Peñoles", "none"}[g.IntN(5)]
	}
	var b strings.Builder
	for range 1 + g.IntN(6) {
		b.WriteRune([]rune("a\"\\/\n\t\x00\x1f\u2028é世😀\u007f<>&ſK\ufeff")[g.IntN(19)])
	}
	return b.String()
}

func (g *generator) outline() string {
	return []string{"", "a, b", "\n\t\trun\n\t\t\ttrain\n\t\tserve", "x\n", "\n", " a\r\nb "}[g.IntN(6)]
}
