package no.helhet.praksis.satser.web;

import no.helhet.platform.web.Fact;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A proposal as the one who decides sees it.
///
/// @param virkninger what it means, a sentence each; empty when it is decided or changes no amount
/// @param tilbake what it means that it holds back in time; null when it does not
/// @param nr of the value's latest approval, given back with the decision
/// @param kanAvgjore may the reader decide?
/// @param manglerTilbakegrunn must the reader say why it holds back in time?
/// @param status what came of it, empty while it waits
/// @param retur may it be proposed again?
/// @param bydel does the reader's office serve districts, and so decide nothing here?
public record Forslagsside(
        String id,
        String kommunenr,
        String sats,
        String navn,
        List<Fact> fakta,
        List<String> virkninger,
        @Nullable String tilbake,
        int nr,
        boolean open,
        boolean kanAvgjore,
        boolean manglerTilbakegrunn,
        String status,
        boolean retur,
        boolean bydel) {}
