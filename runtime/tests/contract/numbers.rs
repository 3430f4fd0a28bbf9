//! Numbers in every representation that formats use.

use std::fmt::Debug;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;
use shapewright::Decimal;

/// A number as a format passes it.
#[derive(Clone, Copy, Debug)]
enum Given {
    Signed(i64),
    Unsigned(u64),
    Wide(i128),
    WideUnsigned(u128),
    Float(f64),
    Narrow(f32),
}
use Given::*;

#[derive(Clone)]
struct One<T> {
    value: T,
}

/// A shape of one member of each type of number, since shapes have no parameters.
macro_rules! one {
    ($($name:ident: $type:ty;)*) => {$(
        #[derive(Clone)]
        struct $name {
            value: $type,
        }
        shapewright::projection! { $name = "OneTypeDef" { value: $type = "value" } optional {} }
        impl From<$name> for One<$type> {
            fn from(one: $name) -> Self {
                One { value: one.value }
            }
        }
    )*};
}

one! {
    I8: i8; I16: i16; I32: i32; I64: i64; U8: u8; U16: u16; U32: u32; U64: u64; F32: f32; F64: f64;
    Dec: Decimal;
}

/// The value of a shape's member, or the error.
fn read<'de, S: Deserialize<'de> + Into<One<T>>, T>(given: Given) -> Result<T, String> {
    fn of<'de, S, V>(value: V) -> Result<S, Error>
    where
        S: Deserialize<'de>,
        V: IntoDeserializer<'de, Error>,
    {
        S::deserialize(serde::de::value::MapDeserializer::new(std::iter::once(("value", value))))
    }
    let read: Result<S, Error> = match given {
        Signed(value) => of(value),
        Unsigned(value) => of(value),
        Wide(value) => of(value),
        WideUnsigned(value) => of(value),
        Float(value) => of(value),
        Narrow(value) => of(value),
    };
    read.map(|one| one.into().value).map_err(|error| error.to_string())
}

#[track_caller]
fn takes<'de, S: Deserialize<'de> + Into<One<T>>, T: PartialEq + Debug>(given: &[Given], value: T) {
    for given in given {
        assert_eq!(read::<S, T>(*given).as_ref(), Ok(&value), "{given:?}");
    }
}

#[track_caller]
fn refuses<'de, S: Deserialize<'de> + Into<One<T>>, T: Debug>(given: &[Given], message: &str) {
    let message = format!("value: {message}, in `OneTypeDef`");
    for given in given {
        let error = read::<S, T>(*given).expect_err("a number that does not fit");
        assert_eq!(error, message, "{given:?}");
    }
}

#[test]
fn integers_are_read_from_every_exact_representation() {
    let five = [Signed(5), Unsigned(5), Wide(5), WideUnsigned(5), Float(5.0), Narrow(5.0)];
    takes::<I8, _>(&five, 5);
    takes::<I16, _>(&five, 5);
    takes::<I32, _>(&five, 5);
    takes::<I64, _>(&five, 5);
    takes::<U8, _>(&five, 5);
    takes::<U16, _>(&five, 5);
    takes::<U32, _>(&five, 5);
    takes::<U64, _>(&five, 5);
    takes::<F32, _>(&five, 5.0);
    takes::<F64, _>(&five, 5.0);
    takes::<I64, _>(&[Float(-0.0), Narrow(0.0)], 0);
    takes::<I64, _>(&[Signed(i64::MIN), Wide(i64::MIN.into())], i64::MIN);
    takes::<I64, _>(&[Unsigned(i64::MAX as u64), Wide(i64::MAX.into())], i64::MAX);
    takes::<U64, _>(&[Unsigned(u64::MAX), Wide(u64::MAX.into())], u64::MAX);
}

#[test]
fn out_of_range_and_fractional_numbers_have_different_errors() {
    let too_large = "expected integer, found number out of range of 64 bits";
    let edge = i128::from(i64::MAX) + 1;
    refuses::<I64, _>(
        &[
            Unsigned(edge as u64),
            Wide(edge),
            WideUnsigned(u128::MAX),
            Float(edge as f64),
            Float(1e300),
        ],
        too_large,
    );
    refuses::<I64, _>(
        &[Wide(i64::MIN as i128 - 1), Float(-1e30), Float(f64::MAX), Float(i64::MIN as f64)],
        too_large,
    );
    refuses::<I64, _>(
        &[Float(0.5), Narrow(-1.5), Float(f64::NAN), Float(f64::INFINITY)],
        "expected integer, found number",
    );
    let out_of_range = "expected integer, found number out of range";
    refuses::<U64, _>(&[Signed(-1), Wide(edge * 2), Float(1e20), Float(-1.0)], out_of_range);
    refuses::<I8, _>(&[Signed(128), Unsigned(128), Float(128.0), Wide(1 << 100)], out_of_range);
    refuses::<U8, _>(&[Signed(-1), Unsigned(256), Float(1e300)], out_of_range);
    refuses::<I32, _>(&[Float(0.5), Float(f64::NAN)], "expected integer, found number");
    refuses::<F32, _>(&[Float(1e300)], "expected number, found number out of range");
    takes::<F32, _>(&[Float(f64::INFINITY)], f32::INFINITY);
}

#[test]
fn decimals_keep_all_digits() {
    for (given, text) in [
        (Signed(-5), "-5"),
        (Unsigned(u64::MAX), "18446744073709551615"),
        (Wide(-(1 << 70)), "-1180591620717411303424"),
        (WideUnsigned(u128::MAX), "340282366920938463463374607431768211455"),
        (Float(0.1), "0.1"),
        (Float(5.0), "5.0"),
        (Float(1e300), "1e300"),
    ] {
        let decimal = read::<Dec, Decimal>(given).unwrap();
        assert_eq!(decimal.as_str(), text);
    }
    refuses::<Dec, Decimal>(&[Float(f64::NAN)], "expected decimal, found number");
    refuses::<Dec, Decimal>(
        &[Float(f64::INFINITY), Float(f64::NEG_INFINITY)],
        "expected decimal, found number out of range",
    );
}

#[test]
fn an_f32_is_written_with_its_own_digits() {
    for (given, json) in
        [(Float(0.1), "0.1"), (Narrow(0.1), "0.1"), (Signed(1 << 24), "16777216.0")]
    {
        let value = read::<F32, f32>(given).unwrap();
        assert_eq!(
            serde_json::to_string(&F32 { value }).unwrap(),
            format!(r#"{{"value":{json}}}"#)
        );
    }
}
