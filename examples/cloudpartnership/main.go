// Cloudpartnership tells the story of an exclusive cloud partnership, an invented one, as the questions that its
// parties ask before they act, and then asks the question in the news of terms that two companies stated publicly.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/pacta-go/pacta/evaluate"
)

func main() {
	if err := tell(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// tell writes every chapter: each scene with its heading, its question, and what the evaluator answers.
func tell(w io.Writer) error {
	number := 0
	for _, c := range story() {
		ev, err := evaluate.New(c.Agreement)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\n%s\n", c.Agreement.Title, c.Note)
		for _, s := range c.Scenes {
			number++
			fmt.Fprintf(w, "\n── %d. %s\n   %s\n", number, s.Title, s.Question)
			for _, a := range s.Asks {
				fmt.Fprintf(w, "\n   %s\n", a.Label)
				fmt.Fprintln(w, indented(a.answer(ev)))
			}
		}
		fmt.Fprintln(w)
	}
	return nil
}

// indented moves a text to the right, line by line.
func indented(text string) string {
	return "     " + strings.ReplaceAll(text, "\n", "\n     ")
}
