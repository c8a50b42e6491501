package schema_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/contract/contracttest"
	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/finance"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
	"github.com/pacta-go/pacta/obligation/when"
)

// filler makes random documents of every kind. They make no sense, and have every field and kind.
type filler struct {
	*rand.Rand
	choices map[reflect.Type][]any
}

// anyOf lists values as values of any type.
func anyOf[T any](values ...T) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = v
	}
	return out
}

// choices are the kinds of sums, and the constants that are words, by their type.
func choices() map[reflect.Type][]any {
	return map[reflect.Type][]any{
		reflect.TypeFor[obligation.Term]():    anyOf(obligation.Kinds()...),
		reflect.TypeFor[obligation.Step]():    anyOf(obligation.StepKinds()...),
		reflect.TypeFor[when.Condition]():     anyOf(when.Kinds()...),
		reflect.TypeFor[scope.Expr]():         {scope.Box{}, scope.Boxes{}},
		reflect.TypeFor[contracttest.Asked](): {contracttest.Facts{}, contracttest.Events{}, contracttest.Names{}},
		reflect.TypeFor[contracttest.Want](): {contracttest.Breach{}, contracttest.Ineffective{}, contracttest.Conditional{},
			contracttest.Permitted{}, contracttest.Undetermined{}},
		reflect.TypeFor[record.Truth](): anyOf(record.Yes, record.No),
		reflect.TypeFor[record.How]():   anyOf(record.Agreed, record.Admitted, record.Determined),
		reflect.TypeFor[when.Window]():  anyOf(when.ThisYear, when.Quarter, when.Month),
		reflect.TypeFor[when.Kind]():    anyOf(when.AskFact, when.AskStandard, when.AskWho, when.AskText),
		reflect.TypeFor[evaluate.Verdict](): anyOf(evaluate.Undetermined, evaluate.Permitted, evaluate.Conditional,
			evaluate.Ineffective, evaluate.Breach),
		reflect.TypeFor[evaluate.State](): anyOf(evaluate.Barred, evaluate.NoEffect, evaluate.NotKnown, evaluate.Free),
		reflect.TypeFor[evaluate.Standings](): anyOf(evaluate.InForce, evaluate.Open, evaluate.Overdue, evaluate.Late,
			evaluate.Uncalled),
		reflect.TypeFor[obligation.Part]():     anyOf(obligation.Parts()...),
		reflect.TypeFor[obligation.DayCount](): anyOf(obligation.DayCounts()...),
		reflect.TypeFor[obligation.Form]():     anyOf(obligation.Cash, obligation.Credits),
		reflect.TypeFor[finance.Rule]():        anyOf(finance.Stated, finance.Effective),
	}
}

// fill sets v to a random value, with at most so many levels below it.
func (f filler) fill(v reflect.Value, depth int) {
	if text := f.text(v.Type()); text != nil {
		v.Set(reflect.ValueOf(text))
		return
	}
	if list := f.choices[v.Type()]; list != nil {
		f.choose(v, list, depth)
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString([]string{"sell", "US, EU except France", "4.1 Exclusive compute", "Peñoles \"<\""}[f.IntN(4)])
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(f.IntN(2_000) - 1_000))
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), depth)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+f.IntN(2), 2))
		for i := range v.Len() {
			f.fill(v.Index(i), depth-1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		value := reflect.New(v.Type().Elem()).Elem()
		f.fill(value, depth-1)
		v.SetMapIndex(reflect.ValueOf(fmt.Sprintf("word %d", f.IntN(9))).Convert(v.Type().Key()), value)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), depth-1)
	case reflect.Struct:
		f.fields(v, depth)
	default:
		panic(fmt.Sprintf("no random values of type %s", v.Type()))
	}
}

func (f filler) fields(v reflect.Value, depth int) {
	for field, value := range v.Fields() {
		switch value.Kind() {
		case reflect.Slice, reflect.Pointer, reflect.Interface, reflect.Map:
			if depth <= 0 {
				continue
			}
		}
		if field.IsExported() && f.IntN(2) == 0 {
			f.fill(value, depth-1)
		}
	}
}

// choose sets v to one of the choices: a constant, or a random value of a kind.
func (f filler) choose(v reflect.Value, list []any, depth int) {
	for {
		value := reflect.New(reflect.TypeOf(list[f.IntN(len(list))])).Elem()
		wraps := value.Kind() == reflect.Struct && value.NumField() == 1 && value.Field(0).Kind() == reflect.Interface
		switch {
		case v.Kind() != reflect.Interface:
			v.Set(reflect.ValueOf(list[f.IntN(len(list))]))
			return
		case wraps && depth <= 0: // of what it wraps there can be no more
			continue
		case wraps:
			f.fill(value.Field(0), depth-1)
		case value.Kind() == reflect.Slice && depth <= 0:
		default:
			f.fill(value, depth-1)
		}
		v.Set(value)
		return
	}
}

// text is a random value of a type that has a text of its own, or nil.
func (f filler) text(typ reflect.Type) any {
	n := f.IntN(150)
	switch typ {
	case reflect.TypeFor[civil.Date]():
		return civil.First().AddDays(f.IntN(3_652_059))
	case reflect.TypeFor[civil.Clock]():
		return civil.Time(fmt.Sprintf("%02d:%02d", n%24, n%60))
	case reflect.TypeFor[civil.Roll]():
		return civil.Following
	case reflect.TypeFor[civil.Weekdays]():
		return civil.Weekdays{time.Weekday(n % 7), time.Weekday((n + 1) % 7)}
	case reflect.TypeFor[civil.Period]():
		return []civil.Period{civil.Days(n), civil.Months(n).Clear(), civil.BusinessDays(n), civil.Withheld("x")}[n%4]
	case reflect.TypeFor[money.Amount]():
		return money.Of([]string{"USD 0", "EUR -1,250.5", "4,330,000 shares", "27%", "0.000000000000000001"}[n%5])
	case reflect.TypeFor[money.Number]():
		return money.Int(7)
	case reflect.TypeFor[money.Rounding]():
		return money.HalfEven
	}
	return nil
}

// random makes random documents of a type, asks schema and decoder about each, which both must accept, and then about
// some that are changed in one place.
func random[T any](t *testing.T, kind kindOf, encode func(T) ([]byte, error)) {
	t.Helper()
	const documents, changes = 150, 4
	all := choices()
	for seed := range uint64(documents) {
		f := filler{rand.New(rand.NewPCG(seed, 3)), all}
		var value T
		f.fill(reflect.ValueOf(&value).Elem(), 2+int(seed%3))
		data, err := encode(value)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		document := tree(t, data)
		if !kind.agree(t, seed, document) {
			t.Fatalf("seed %d: refused: %s", seed, data)
		}
		for range changes {
			kind.agree(t, seed, mutator{f.Rand}.mutate(document))
		}
	}
}

// TestSchemaAgreesAtRandom has random documents of every kind.
func TestSchemaAgreesAtRandom(t *testing.T) {
	kinds := documents(t)
	t.Run("agreement", func(t *testing.T) { random(t, kinds["agreement"], contract.Encode) })
	t.Run("record", func(t *testing.T) { random(t, kinds["record"], contract.EncodeRecord) })
	t.Run("act", func(t *testing.T) { random(t, kinds["act"], contract.EncodeAct) })
	t.Run("scenario", func(t *testing.T) { random(t, kinds["scenario"], contracttest.EncodeScenario) })
	t.Run("decision", func(t *testing.T) { random(t, kinds["decision"], evaluate.EncodeDecision) })
	t.Run("status", func(t *testing.T) { random(t, kinds["status"], evaluate.EncodeStatus) })
	t.Run("comparison", func(t *testing.T) { random(t, kinds["comparison"], evaluate.EncodeComparison) })
}
