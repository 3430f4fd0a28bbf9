//! The loop that reads members: one arm for each, numbered in the order of the table.

/// Reads members of `$this` from `$source` until there are no more: each comes as the function that
/// fills it, and its field.
///
/// Macros cannot count, so the numbers are written out: sixteen at a time, and the rest with
/// sixteen less.
#[doc(hidden)]
#[macro_export]
macro_rules! __members {
    ($this:ident $source:ident $($members:tt)*) => {
        loop {
            let index = $source.next();
            $crate::__member! { index $this $source $($members)* }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __member {
    (
        $index:ident $this:ident $source:ident
        $($f0:ident $m0:ident
        $($f1:ident $m1:ident
        $($f2:ident $m2:ident
        $($f3:ident $m3:ident
        $($f4:ident $m4:ident
        $($f5:ident $m5:ident
        $($f6:ident $m6:ident
        $($f7:ident $m7:ident
        $($f8:ident $m8:ident
        $($f9:ident $m9:ident
        $($f10:ident $m10:ident
        $($f11:ident $m11:ident
        $($f12:ident $m12:ident
        $($f13:ident $m13:ident
        $($f14:ident $m14:ident
        $($f15:ident $m15:ident
        )?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?
    ) => {
        match $index {
            $(0 => $crate::Value::$f0(&mut $this.$m0, $source),
            $(1 => $crate::Value::$f1(&mut $this.$m1, $source),
            $(2 => $crate::Value::$f2(&mut $this.$m2, $source),
            $(3 => $crate::Value::$f3(&mut $this.$m3, $source),
            $(4 => $crate::Value::$f4(&mut $this.$m4, $source),
            $(5 => $crate::Value::$f5(&mut $this.$m5, $source),
            $(6 => $crate::Value::$f6(&mut $this.$m6, $source),
            $(7 => $crate::Value::$f7(&mut $this.$m7, $source),
            $(8 => $crate::Value::$f8(&mut $this.$m8, $source),
            $(9 => $crate::Value::$f9(&mut $this.$m9, $source),
            $(10 => $crate::Value::$f10(&mut $this.$m10, $source),
            $(11 => $crate::Value::$f11(&mut $this.$m11, $source),
            $(12 => $crate::Value::$f12(&mut $this.$m12, $source),
            $(13 => $crate::Value::$f13(&mut $this.$m13, $source),
            $(14 => $crate::Value::$f14(&mut $this.$m14, $source),
            $(15 => $crate::Value::$f15(&mut $this.$m15, $source),
            )?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?
            _ => break,
        }
    };
    (
        $index:ident $this:ident $source:ident
        $f0:ident $m0:ident
        $f1:ident $m1:ident
        $f2:ident $m2:ident
        $f3:ident $m3:ident
        $f4:ident $m4:ident
        $f5:ident $m5:ident
        $f6:ident $m6:ident
        $f7:ident $m7:ident
        $f8:ident $m8:ident
        $f9:ident $m9:ident
        $f10:ident $m10:ident
        $f11:ident $m11:ident
        $f12:ident $m12:ident
        $f13:ident $m13:ident
        $f14:ident $m14:ident
        $f15:ident $m15:ident
        $($rest:ident)+
    ) => {
        match $index {
            0 => $crate::Value::$f0(&mut $this.$m0, $source),
            1 => $crate::Value::$f1(&mut $this.$m1, $source),
            2 => $crate::Value::$f2(&mut $this.$m2, $source),
            3 => $crate::Value::$f3(&mut $this.$m3, $source),
            4 => $crate::Value::$f4(&mut $this.$m4, $source),
            5 => $crate::Value::$f5(&mut $this.$m5, $source),
            6 => $crate::Value::$f6(&mut $this.$m6, $source),
            7 => $crate::Value::$f7(&mut $this.$m7, $source),
            8 => $crate::Value::$f8(&mut $this.$m8, $source),
            9 => $crate::Value::$f9(&mut $this.$m9, $source),
            10 => $crate::Value::$f10(&mut $this.$m10, $source),
            11 => $crate::Value::$f11(&mut $this.$m11, $source),
            12 => $crate::Value::$f12(&mut $this.$m12, $source),
            13 => $crate::Value::$f13(&mut $this.$m13, $source),
            14 => $crate::Value::$f14(&mut $this.$m14, $source),
            15 => $crate::Value::$f15(&mut $this.$m15, $source),
            _ => {
                let index = $index.wrapping_sub(16);
                $crate::__member! { index $this $source $($rest)+ }
            }
        }
    };
}
