//! The functions of a source that read values, the same whether members have names or not.

macro_rules! read_values {
    ($give:ident) => {
        read_values! {
            $give
            text: TextSeed as &mut alloc::string::String,
            optional_text: OptionalTextSeed as &mut Option<alloc::string::String>,
            integer: IntegerSeed as &mut i64,
            optional_integer: OptionalIntegerSeed as &mut Option<i64>,
            boolean: BooleanSeed as &mut bool,
            optional_boolean: OptionalBooleanSeed as &mut Option<bool>,
        }

        fn shape(&mut self, target: &mut dyn crate::Readable<'de>) {
            let seed = super::structure::StructureSeed { target, reading: &mut *self.reading };
            let result = self.access.$give(seed);
            self.take(result);
        }

        fn slot(&mut self, target: crate::Slot<'_, 'de>) {
            let result = self.access.$give(super::Seed::new(target, &mut *self.reading));
            self.take(result);
        }
    };
    ($give:ident $($function:ident: $seed:ident as $target:ty,)*) => {$(
        fn $function(&mut self, target: $target) {
            let seed = super::primitive::$seed { target, reading: &mut *self.reading };
            let result = self.access.$give(seed);
            self.take(result);
        }
    )*};
}

pub(super) use read_values;
