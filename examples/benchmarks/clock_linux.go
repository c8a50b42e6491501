package main

import (
	"runtime"
	"time"

	"golang.org/x/sys/unix"
)

// busy is the processor time that this thread has used. It leaves out the time during which the machine did something
// else. The goroutine has to be locked to its thread.
func busy() time.Duration {
	var used unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &used); err != nil {
		panic(err) // every Linux has this clock
	}
	return time.Duration(used.Nano())
}

// lockClock prepares busy and returns what undoes that.
func lockClock() (unlock func()) {
	runtime.LockOSThread()
	return runtime.UnlockOSThread
}
