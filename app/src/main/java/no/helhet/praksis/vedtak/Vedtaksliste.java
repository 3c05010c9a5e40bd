package no.helhet.praksis.vedtak;

import java.util.List;

/// @param vedtak newest first
public record Vedtaksliste(List<Vedtak> vedtak) {}
