package no.helhet.praksis.sak.web;

import no.helhet.praksis.sak.Sak;

import java.util.List;

/// Some cases.
public record Saksliste(List<Sak> saker) {}
