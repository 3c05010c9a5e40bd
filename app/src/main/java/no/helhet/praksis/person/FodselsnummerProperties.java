package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.SyntheticSeries;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.Set;

/// `helhet.fodselsnummer`.
///
/// @param syntetiske synthetic series that are let in. Unset: `PLUSS_80` on a local installation
///     (`helhet.lokal`), none elsewhere
@ConfigurationProperties("helhet.fodselsnummer")
record FodselsnummerProperties(@Nullable Set<SyntheticSeries> syntetiske) {}
