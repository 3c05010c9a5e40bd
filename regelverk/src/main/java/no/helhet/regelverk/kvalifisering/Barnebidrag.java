package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Kilde;

/// Child maintenance received in the period. It is shown and takes nothing, § 37 second sentence.
public record Barnebidrag(Belop belop, Kilde kilde) {}
