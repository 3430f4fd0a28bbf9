//! The explanations that `shapewright explain` prints: a Markdown file for each code.

/// A code with its explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Explanation {
    pub(crate) code: &'static str,
    /// Markdown: a title line with the code, then cause, example and fix.
    pub(crate) text: &'static str,
}

impl Explanation {
    /// The title, without the code.
    pub(crate) fn title(&self) -> &'static str {
        let line = self.text.lines().next().unwrap_or("");
        line.split_once(": ").map_or(line, |(_, title)| title)
    }
}

macro_rules! explanations {
    ($($code:ident)*) => {
        &[$(Explanation {
            code: stringify!($code),
            text: include_str!(concat!("explain/", stringify!($code), ".md")),
        }),*]
    };
}

/// Every explanation, in the order of the codes.
pub(crate) const EXPLANATIONS: &[Explanation] = explanations! {
    SW0001 SW0002 SW0003 SW0004 SW0005 SW0006 SW0007 SW0008 SW0101 SW0102 SW0103 SW0104 SW0105 SW0106 SW0111
    SW0112 SW0113 SW0114 SW0115 SW0116 SW0117 SW0118 SW0119 SW0120 SW0121 SW0122 SW0131 SW0132
    SW0133 SW0134 SW0135 SW0136 SW0137 SW0138 SW0139 SW0140 SW0141 SW0142 SW0143 SW0144 SW0145
    SW0146 SW0147 SW0151 SW0152 SW0153 SW0154 SW0201 SW0202 SW0203 SW0204 SW0205 SW0206 SW0207 SW0208 SW0301 SW0302
    SW0303 SW0311 SW0312 SW0313 SW0321 SW0322 SW0323 SW0324 SW0325 SW0326 SW0327 SW0328 SW0329
    SW0330 SW0331 SW0332 SW0341 SW0401 SW0402 SW0403 SW0404 SW0405 SW0406 SW0407 SW0409
    SW0501 SW0502 SW0503 SW0504 SW0505 SW0506 SW0507 SW0508 SW0511 SW0512 SW0513 SW0514 SW0515 SW0516 SW0517
    SW0518 SW0519 SW0521 SW0522 SW0531 SW0532 SW0533 SW0534 SW0541 SW0542 SW0543 SW0544 SW0551 SW0552 SW0601 SW0602 SW0603 SW0604
    SW0605 SW0606 SW0607 SW0608 SW0609 SW0611 SW0701 SW0702 SW0705 SW0706 SW0707 SW0708 SW0709 SW0710 SW0711
    SW0712 SW0713 SW0714 SW0721
    SW0722 SW0731 SW0732 SW0741 SW0742 SW0743 SW0744 SW0745 SW0746 SW0747 SW0748 SW0749 SW1001 SW1002 SW1003
    SW1004 SW1005 SW1006 SW1007 SW1008 SW1009 SW1010 SW1011 SW1012 SW1013 SW1014 SW1015 SW1016
    SW1017 SW1018 SW1019 SW1020 SW1021 SW1022 SW1023 SW1024 SW1025 SW1026 SW1028 SW1029
    SW1030 SW1031 SW1032 SW1033 SW1034 SW1035 SW1036 SW1037 SW1038 SW1039 SW1040 SW1041 SW1042
    SW1043 SW1044 SW1045 SW1046 SW1047 SW1048 SW1101 SW1102 SW1103 SW1104 SW1105 SW1106 SW1107 SW1108
    SW1109 SW1110 SW1111 SW1112 SW1113 SW1114 SW1115 SW1116 SW1117 SW1118 SW1119 SW1120 SW1121
};

/// The explanation of a code, in any case.
pub(crate) fn find(code: &str) -> Option<&'static Explanation> {
    EXPLANATIONS.iter().find(|explanation| explanation.code.eq_ignore_ascii_case(code))
}
