package no.helhet.praksis.vedtak;

/// A part of the draft that is saved on its own, with a version of its own: two who write in
/// different parts do not stand in each other's way.
public enum Feltgruppe {
    GRUNNLAG,
    BARN,
    VILKAR,
    UTFALL,
    FORMKRAV,
    REDUKSJON,
    BETALING,
    NODHJELP,
    REGLER,
    FAKTA,
    HOVEDHENSYN,
    ONSKE,
    VEKTLEGGING,
    VILKARTEKST
}
