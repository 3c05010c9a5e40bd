package no.helhet.praksis.mottak;

/// An enquiry has been registered, or something of it has changed. What stands now is asked of
/// [Henvendelsestelling].
public record HenvendelseEndret(HenvendelseId henvendelseId) {}
