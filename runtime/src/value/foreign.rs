//! Types of other crates that can hold a member, each behind the feature of its crate's name.

#[cfg(feature = "bytes")]
mod bytes;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "indexmap")]
mod indexmap;
#[cfg(feature = "secrecy")]
mod secrecy;
#[cfg(feature = "time")]
mod time;

/// Lets an instant of another crate be read and written as [`Timestamp`](crate::Timestamp) is; one
/// that lies outside of the years which that has is written in epoch seconds.
#[cfg(any(feature = "chrono", feature = "time"))]
macro_rules! foreign_instant {
    ($type:ty = $start:expr, $from:ident, $to:ident) => {
        impl $crate::Scalar for $type {
            fn expected(&self) -> &'static str {
                "timestamp"
            }

            fn form(&self, _human_readable: bool) -> $crate::Form {
                $crate::Form::Text
            }

            fn set(&mut self, literal: $crate::Literal<'_>) -> Result<(), $crate::Refusal> {
                let mut timestamp = $crate::Timestamp::UNIX_EPOCH;
                timestamp.set(literal)?;
                *self = $from(timestamp).ok_or_else($crate::Refusal::range)?;
                Ok(())
            }

            fn get(&self, human_readable: bool, receive: &mut dyn FnMut($crate::Literal<'_>)) {
                let (seconds, nanoseconds) = $to(*self);
                match $crate::Timestamp::from_unix(seconds, nanoseconds) {
                    Ok(timestamp) => timestamp.get(human_readable, receive),
                    Err(_) => {
                        let text = ::alloc::format!("{seconds}.{nanoseconds:09}");
                        receive($crate::Literal::Text(&text));
                    }
                }
            }
        }

        $crate::scalar::scalar_member! { $type = $start }
    };
}

#[cfg(any(feature = "chrono", feature = "time"))]
use foreign_instant;
