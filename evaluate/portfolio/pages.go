package portfolio

// paged is a list in pages. A list and the lists made of it share the pages that are alike.
type paged[T any] struct {
	pages []*[pageSize]T
	count uint32
}

const pageSize = 64

func (p *paged[T]) at(i uint32) *T { return &p.pages[i/pageSize][i%pageSize] }

// draft is a list that is being changed: pages are copied before their first change.
type draft[T any] struct {
	paged[T]
	own    []uint64 // pages that no other list has, a bit each
	shared bool     // the list of pages is that of another list
}

func (p paged[T]) draft() draft[T] { return draft[T]{paged: p, shared: true} }

func (d *draft[T]) owns(page uint32) bool { return d.own[page/64]>>(page%64)&1 == 1 }

func (d *draft[T]) keep(page uint32) { d.own[page/64] |= 1 << (page % 64) }

// change is the place of an entry that may be written to.
func (d *draft[T]) change(i uint32) *T {
	page := i / pageSize
	d.unshare()
	if !d.owns(page) {
		mine := *d.pages[page]
		d.pages[page] = &mine
		d.keep(page)
	}
	return &d.pages[page][i%pageSize]
}

// add adds an entry and returns its number.
func (d *draft[T]) add(v T) uint32 {
	d.grow(d.count + 1)
	*d.change(d.count - 1) = v
	return d.count - 1
}

// grow makes the list as long as that; the new entries are zero.
func (d *draft[T]) grow(count uint32) {
	d.unshare()
	for uint32(len(d.pages))*pageSize < count {
		page := uint32(len(d.pages))
		if int(page/64) >= len(d.own) {
			d.own = append(d.own, 0)
		}
		d.keep(page)
		d.pages = append(d.pages, new([pageSize]T))
	}
	d.count = max(d.count, count)
}

func (d *draft[T]) unshare() {
	if d.shared {
		d.pages, d.shared = append(make([]*[pageSize]T, 0, len(d.pages)+1), d.pages...), false
		d.own = make([]uint64, len(d.pages)/64+1)
	}
}
