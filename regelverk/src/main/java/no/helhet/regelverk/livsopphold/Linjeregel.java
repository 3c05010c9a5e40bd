package no.helhet.regelverk.livsopphold;

/// A rule that adds its lines to a calculation, or says which field stops it.
interface Linjeregel {
    void apply(Utkast utkast);
}
