package portfolio

import (
	"sync"
	"sync/atomic"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Portfolio is a set of agreements that can change. It is safe for concurrent use: readers work on a [Snapshot] and never wait.
type Portfolio struct {
	changing sync.Mutex
	shared   *shared
	now      atomic.Pointer[Snapshot]
}

// shared is what all snapshots have in common: it only grows.
type shared struct {
	words    *words
	names    *names // of persons; differing case is one name
	ids      *names // of agreements
	plain    *cache
	complete *rest // of an agreement of which all is recorded, and nothing counts
}

// New makes an empty portfolio whose agreements share these outlines. An agreement may have words of its own in other dimensions,
// and instead of these. The error is that of [scope.NewVocabulary].
func New(outlines scope.Outlines) (*Portfolio, error) {
	w, err := newWords(outlines)
	if err != nil {
		return nil, err
	}
	p := &Portfolio{shared: &shared{words: w, names: newNames(false), ids: newNames(true), plain: newCache(),
		complete: &rest{all: true}}}
	p.shared.names.add(none)
	p.now.Store(&Snapshot{shared: p.shared, named: 1})
	return p, nil
}

// Snapshot is the portfolio as it is now.
func (p *Portfolio) Snapshot() *Snapshot { return p.now.Load() }

// Update changes the portfolio. Either all that the function does takes effect, at once, or, if it returns an error, nothing.
// Snapshots taken before stay as they are. Changes wait for each other.
func (p *Portfolio) Update(change func(*Tx) error) error {
	p.changing.Lock()
	defer p.changing.Unlock()
	tx := newTx(p.now.Load())
	if err := change(tx); err != nil {
		tx.abandon()
		return err
	}
	p.now.Store(tx.commit())
	return nil
}

// Snapshot is a portfolio that does not change. It is safe for concurrent use.
type Snapshot struct {
	shared  *shared
	named   uint32 // names with a lower number are known
	agreed  paged[member]
	live    int                 // agreements
	free    map[uint32][]uint32 // first numbers of terms that were removed, by how many
	terms   paged[place]
	actors  paged[bucket]
	state   state
	anybody []uint32 // agreements that may bear on anybody's act
}

// place is where a term stands: its agreement and its clause there.
type place struct {
	clause    record.Clause
	agreement uint32
}

// Len is how many agreements there are.
func (s *Snapshot) Len() int { return s.live }

// Knows reports whether some agreement names a person. It makes a snapshot [evaluate.Names].
func (s *Snapshot) Knows(name string) bool {
	id, ok := s.shared.names.find(name)
	return ok && id < s.named && id != nobody
}

// Finding is what one term of one agreement leaves possible, in eight bytes. It belongs to the snapshot that gave it.
type Finding struct {
	term    uint32
	Outcome evaluate.Outcome
}

// Agreement is the name of the agreement of a finding.
func (s *Snapshot) Agreement(f Finding) string { return s.shared.ids.name(s.agreement(f)) }

// agreement is the number of the agreement of a finding.
func (s *Snapshot) agreement(f Finding) uint32 {
	if f.term&onWhole != 0 {
		return f.term &^ onWhole
	}
	return s.terms.at(f.term).agreement
}

// onWhole marks a finding on an agreement as a whole; it has the number of the agreement in place of that of a term.
const onWhole = 1 << 31

// Clause is the clause of a finding. It is empty for a finding on an agreement as a whole, where something is wrong with the act or
// the record.
func (s *Snapshot) Clause(f Finding) record.Clause {
	if f.term&onWhole != 0 {
		return ""
	}
	return s.terms.at(f.term).clause
}
