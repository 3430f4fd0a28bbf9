//! Types of other crates, each behind a feature with the name of its crate, and of its version if it has
//! several.

#[cfg(feature = "bytes")]
mod bytes;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "indexmap")]
mod indexmap;
#[cfg(any(feature = "jiff_1", feature = "jiff_02"))]
mod jiff;
#[cfg(feature = "secrecy")]
mod secrecy;
#[cfg(feature = "time")]
mod time;

/// Reads and writes an instant of another crate as [`Timestamp`](crate::Timestamp) does. An instant
/// outside of the years that `Timestamp` supports is written in epoch seconds.
#[cfg(any(feature = "chrono", feature = "jiff_1", feature = "jiff_02", feature = "time"))]
macro_rules! foreign_instant {
    ($type:ty = $start:expr, $from:ident, $to:ident) => {
        impl $crate::scalar::Scalar for $type {
            fn expected(&self) -> &'static str {
                "timestamp"
            }

            fn form(&self, _human_readable: bool) -> $crate::scalar::Form {
                $crate::scalar::Form::Text
            }

            fn set(
                &mut self,
                literal: $crate::scalar::Literal<'_>,
            ) -> Result<(), $crate::scalar::Refusal> {
                let mut timestamp = $crate::timestamp::Timestamp::UNIX_EPOCH;
                timestamp.set(literal)?;
                *self = $from(timestamp).ok_or_else($crate::scalar::Refusal::range)?;
                Ok(())
            }

            fn get(
                &self,
                human_readable: bool,
                receive: &mut dyn FnMut($crate::scalar::Literal<'_>),
            ) {
                let (seconds, nanoseconds) = $to(*self);
                match $crate::timestamp::Timestamp::from_unix(seconds, nanoseconds) {
                    Ok(timestamp) => timestamp.get(human_readable, receive),
                    Err(_) => {
                        let text = ::alloc::format!("{seconds}.{nanoseconds:09}");
                        receive($crate::scalar::Literal::Text(&text));
                    }
                }
            }
        }

        $crate::value::scalar::scalar_member! { $type = $start }
    };
}

#[cfg(any(feature = "chrono", feature = "jiff_1", feature = "jiff_02", feature = "time"))]
use foreign_instant;
