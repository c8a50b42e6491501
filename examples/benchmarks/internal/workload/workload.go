// Package workload holds the work that the engines are timed on: portfolios of exclusivity terms, the acts to be
// decided under them, and the plain loop that says what each act violates.
//
// It reads the two portfolios in testdata, and makes any other size by the same recipe.
package workload

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"

	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/money"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// A Workload is a portfolio of terms and the acts that are to be decided under it.
type Workload struct {
	Activities  Tree
	Territories Tree
	Parties     []string
	Contracts   []Contract
	Terms       []Term
	Acts        []Act
}

// A Contract lists the ids of its terms.
type Contract struct {
	ID    string   `json:"id"`
	Terms []string `json:"terms"`
}

// A Term bars its grantor, for the benefit of one party, from dealing with others.
type Term struct {
	ID       string `json:"id"`
	Contract string `json:"contract"`

	// Grantor is the party that is bound, Beneficiary the one with whom alone it may deal.
	Grantor     string `json:"grantor"`
	Beneficiary string `json:"beneficiary"`

	// Activities and Territories are what the term covers, each with all below it.
	Activities  []string `json:"activities"`
	Territories []string `json:"territories"`

	// Effective is the first day of the term, Expiry the first day after it.
	Effective civil.Date `json:"effective"`
	Expiry    civil.Date `json:"expiry"`

	// ExceptActivities are free, each with all below it; ExceptCounterparties may be dealt with.
	ExceptActivities     []string `json:"except_activities"`
	ExceptCounterparties []string `json:"except_counterparties"`

	// Threshold is the amount up to which the grantor may deal with others; zero allows nothing. Committed is what it
	// has used of that already. Deciding an act does not change it.
	Threshold int64 `json:"threshold"`
	Committed int64 `json:"committed"`
}

// Least is the smallest amount by which an act exceeds what is left under the threshold; zero where there is none.
func (t *Term) Least() int64 {
	if t.Threshold == 0 {
		return 0
	}
	return t.Threshold - t.Committed + 1
}

// An Act is one proposed deal.
type Act struct {
	ID           string     `json:"id"`
	Actor        string     `json:"actor"`
	Counterparty string     `json:"counterparty"`
	Activity     string     `json:"activity"`
	Territory    string     `json:"territory"`
	Date         civil.Date `json:"date"`
	Amount       int64      `json:"amount"`

	// Violates holds the ids of the terms that the act violates, sorted by bytes; of a vague act, those it surely does.
	Violates []string `json:"violates"`

	// Deal is the same act in the form in which callers of pacta have it, once [Write] has written it.
	Deal *record.Act `json:"-"`

	// Vague is the coordinate that means "somewhere in what is named" and not that node itself.
	Vague Coordinate `json:"-"`
}

// A Coordinate is one of the two that an act may leave vague.
// The zero Coordinate is neither.
type Coordinate uint8

// The coordinates that can be vague.
const (
	Neither Coordinate = iota
	Activity
	Territory
)

// Write writes each act as a Deal. Its words mean the very node that they name, or where the act is vague, somewhere in it.
func Write(acts []Act) error {
	for i := range acts {
		a := &acts[i]
		word := func(c Coordinate, id string) scope.Words {
			if a.Vague == c {
				return scope.Words(id)
			}
			return scope.Words("exactly " + id)
		}
		amount, err := money.New(money.Int(a.Amount), "USD")
		if err != nil {
			return err
		}
		a.Deal = &record.Act{By: record.Party(a.Actor), With: record.Party(a.Counterparty), On: a.Date, Amount: amount,
			What: scope.Box{scope.Activity: word(Activity, a.Activity), scope.Territory: word(Territory, a.Territory)}}
	}
	return nil
}

//go:embed testdata/*.json
var testdata embed.FS

// Shipped reads one of the portfolios in testdata: "portfolio-100" is a hundred contracts of one term, "contract-100"
// one contract of a hundred terms.
func Shipped(name string) (*Workload, error) {
	text, err := testdata.ReadFile("testdata/" + name + ".json")
	if err != nil {
		return nil, err
	}
	return Parse(text)
}

const format = "exclusivity-portfolio/1"

// Parse reads a portfolio and refuses keys that it does not know.
func Parse(text []byte) (*Workload, error) {
	var file struct {
		Format      string          `json:"format"`
		Params      json.RawMessage `json:"params"`
		Activities  []Node          `json:"activities"`
		Territories []Node          `json:"territories"`
		Parties     []string        `json:"parties"`
		Contracts   []Contract      `json:"contracts"`
		Terms       []Term          `json:"terms"`
		Acts        []Act           `json:"actions"`
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return nil, err
	}
	if file.Format != format {
		return nil, fmt.Errorf("format %q, want %q", file.Format, format)
	}
	activities, err := newTree(file.Activities)
	if err != nil {
		return nil, fmt.Errorf("activities: %w", err)
	}
	territories, err := newTree(file.Territories)
	if err != nil {
		return nil, fmt.Errorf("territories: %w", err)
	}
	return &Workload{Activities: activities, Territories: territories, Parties: file.Parties, Contracts: file.Contracts,
		Terms: file.Terms, Acts: file.Acts}, nil
}
