//! IP addresses of std, which documents hold as text.

use alloc::string::ToString;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_member;

macro_rules! addresses {
    ($($type:ty: $name:literal, $start:expr;)*) => {$(
        impl Scalar for $type {
            #[inline]
            fn expected(&self) -> &'static str {
                $name
            }

            #[inline]
            fn form(&self, _human_readable: bool) -> Form {
                Form::Text
            }

            #[inline]
            fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
                let Literal::Text(text) = literal else { return Err(Refusal::wrong_type()) };
                *self = text
                    .parse()
                    .map_err(|_| Refusal::because(concat!("expected ", $name, ", found other text")))?;
                Ok(())
            }

            #[inline]
            fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
                receive(Literal::Text(&self.to_string()));
            }
        }

        scalar_member! { $type = $start }
    )*};
}

addresses! {
    IpAddr: "IP address", Ipv4Addr::UNSPECIFIED.into();
    Ipv4Addr: "IPv4 address", Ipv4Addr::UNSPECIFIED;
    Ipv6Addr: "IPv6 address", Ipv6Addr::UNSPECIFIED;
}
