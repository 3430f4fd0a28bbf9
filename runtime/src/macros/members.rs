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
            $(0 => $source.$f0(&mut $this.$m0),
            $(1 => $source.$f1(&mut $this.$m1),
            $(2 => $source.$f2(&mut $this.$m2),
            $(3 => $source.$f3(&mut $this.$m3),
            $(4 => $source.$f4(&mut $this.$m4),
            $(5 => $source.$f5(&mut $this.$m5),
            $(6 => $source.$f6(&mut $this.$m6),
            $(7 => $source.$f7(&mut $this.$m7),
            $(8 => $source.$f8(&mut $this.$m8),
            $(9 => $source.$f9(&mut $this.$m9),
            $(10 => $source.$f10(&mut $this.$m10),
            $(11 => $source.$f11(&mut $this.$m11),
            $(12 => $source.$f12(&mut $this.$m12),
            $(13 => $source.$f13(&mut $this.$m13),
            $(14 => $source.$f14(&mut $this.$m14),
            $(15 => $source.$f15(&mut $this.$m15),
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
            0 => $source.$f0(&mut $this.$m0),
            1 => $source.$f1(&mut $this.$m1),
            2 => $source.$f2(&mut $this.$m2),
            3 => $source.$f3(&mut $this.$m3),
            4 => $source.$f4(&mut $this.$m4),
            5 => $source.$f5(&mut $this.$m5),
            6 => $source.$f6(&mut $this.$m6),
            7 => $source.$f7(&mut $this.$m7),
            8 => $source.$f8(&mut $this.$m8),
            9 => $source.$f9(&mut $this.$m9),
            10 => $source.$f10(&mut $this.$m10),
            11 => $source.$f11(&mut $this.$m11),
            12 => $source.$f12(&mut $this.$m12),
            13 => $source.$f13(&mut $this.$m13),
            14 => $source.$f14(&mut $this.$m14),
            15 => $source.$f15(&mut $this.$m15),
            _ => {
                let index = $index.wrapping_sub(16);
                $crate::__member! { index $this $source $($rest)+ }
            }
        }
    };
}
