package no.helhet.laering.uttrekk;

/// What allows that data under confidentiality are used. Its text is `uttrekk.grunnlag.<name>`.
enum Uttrekksgrunnlag {
    /// Exemption for research (fvl § 13 d).
    FRITAK,
    /// Statistics, study, planning or control of the administration (fvl § 13 b first paragraph
    /// no. 4).
    PLANLEGGING,
    /// Those it is about have consented (fvl § 13 a no. 1).
    SAMTYKKE
}
