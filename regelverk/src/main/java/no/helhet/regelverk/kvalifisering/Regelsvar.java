package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

/// What one named rule says.
///
/// @param regel the id of the rule, for example `kvp.egenmelding.lengde`
public record Regelsvar(String regel, Utfall utfall) {}
