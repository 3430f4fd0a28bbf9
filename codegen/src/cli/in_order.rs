//! Parallel work whose results are handled in the order of the items.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How far each thread may run ahead of the first unhandled result: far enough to pass a model that is
/// thirty times larger than its neighbours, near enough to keep few results.
const AHEAD: usize = 32;

/// Processes items on several threads, and handles the results one by one in the order of the items,
/// until the handler breaks.
///
/// The calling thread is one of them. If the system cannot start more threads, fewer are used.
pub(super) fn in_order<'a, T: Sync, R: Send>(
    items: &'a [T],
    threads: usize,
    work: impl Fn(&'a T) -> R + Sync,
    settle: impl FnMut(R) -> ControlFlow<()> + Send,
) {
    let threads = threads.min(items.len()).max(1);
    let line = Line {
        items,
        ahead: AHEAD.saturating_mul(threads),
        state: Mutex::new(State { taken: 0, settled: 0, results: BTreeMap::new(), settle }),
        settled: Condvar::new(),
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            let _ = thread::Builder::new().spawn_scoped(scope, || line.work(&work));
        }
        line.work(&work);
    });
}

struct Line<'a, T, R, S> {
    items: &'a [T],
    ahead: usize,
    state: Mutex<State<R, S>>,
    settled: Condvar,
}

struct State<R, S> {
    taken: usize,
    settled: usize,
    results: BTreeMap<usize, R>,
    settle: S,
}

impl<'a, T, R, S: FnMut(R) -> ControlFlow<()>> Line<'a, T, R, S> {
    fn work(&self, work: &impl Fn(&'a T) -> R) {
        let _open = OpenLine(self);
        while let Some((index, item)) = self.take() {
            let result = work(item);
            self.hand_in(index, result);
        }
    }

    /// The next item, as soon as it is not too far ahead; none after the last one.
    ///
    /// Some thread processes the first unhandled item, so waiting threads are woken.
    fn take(&self) -> Option<(usize, &'a T)> {
        let mut state = self.lock();
        loop {
            let index = state.taken;
            let item = self.items.get(index)?;
            if index < state.settled.saturating_add(self.ahead) {
                state.taken += 1;
                return Some((index, item));
            }
            state = self.settled.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn hand_in(&self, index: usize, result: R) {
        let mut state = self.lock();
        let state = &mut *state;
        state.results.insert(index, result);
        while let Some(result) = state.results.remove(&state.settled) {
            state.settled += 1;
            if (state.settle)(result).is_break() {
                state.taken = usize::MAX;
                state.results.clear();
            }
        }
        self.settled.notify_all();
    }
}

impl<T, R, S> Line<'_, T, R, S> {
    fn lock(&self) -> MutexGuard<'_, State<R, S>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Stops all threads if one panics: the others would wait for its result forever.
struct OpenLine<'a, 'b, T, R, S>(&'b Line<'a, T, R, S>);

impl<T, R, S> Drop for OpenLine<'_, '_, T, R, S> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.lock().taken = usize::MAX;
            self.0.settled.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use crate::cli::in_order::{AHEAD, in_order};

    #[test]
    fn results_are_handled_in_order_on_any_number_of_threads() {
        let items: Vec<usize> = (0..500).collect();
        for threads in [0, 1, 2, 3, 16, 1_000] {
            let mut settled = Vec::new();
            let work = |item: &usize| {
                if item.is_multiple_of(7) {
                    std::thread::yield_now();
                }
                item * 2
            };
            in_order(&items, threads, work, |result| {
                settled.push(result);
                ControlFlow::Continue(())
            });
            let expected: Vec<usize> = items.iter().map(|item| item * 2).collect();
            assert_eq!(settled, expected, "{threads} threads");
        }
    }

    #[test]
    fn two_threads_work_in_parallel() {
        let both = Barrier::new(2);
        in_order(&[(), ()], 2, |()| both.wait().is_leader(), |_| ControlFlow::Continue(()));
    }

    #[test]
    fn no_thread_runs_far_ahead_of_a_slow_item() {
        let items: Vec<usize> = (0..10 * AHEAD).collect();
        let finished = AtomicUsize::new(0);
        let work = |item: &usize| {
            while *item == 0 && finished.load(Ordering::SeqCst) < 2 * AHEAD - 1 {
                std::thread::yield_now();
            }
            finished.fetch_add(1, Ordering::SeqCst);
            if *item == 0 { finished.load(Ordering::SeqCst) } else { 0 }
        };
        let mut most = 0;
        in_order(&items, 2, work, |result| {
            most = most.max(result);
            ControlFlow::Continue(())
        });
        assert_eq!(most, 2 * AHEAD);
    }

    #[test]
    fn the_handler_can_stop_the_work() {
        let items: Vec<usize> = (0..500).collect();
        for threads in [1, 3] {
            let mut settled = Vec::new();
            in_order(
                &items,
                threads,
                |item| *item,
                |result| {
                    settled.push(result);
                    if result == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                },
            );
            assert_eq!(settled, [0, 1, 2, 3, 4, 5], "{threads} threads");
        }
    }

    #[test]
    fn a_panic_ends_all_threads() {
        let items: Vec<usize> = (0..10 * AHEAD).collect();
        let caught = std::panic::catch_unwind(|| {
            let work = |item: &usize| assert_ne!(*item, 3);
            in_order(&items, 2, work, |()| ControlFlow::Continue(()));
        });
        assert!(caught.is_err());
    }
}
