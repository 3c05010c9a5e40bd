package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;

/// A document that goes to statsforvalteren.
///
/// @param nr its place, from 1
/// @param navn the file's name, with no number before it
/// @param innholdstype found by looking at the content
/// @param storrelse bytes
/// @param sha256 lower-case hex
public record Klagedokument(
        int nr,
        Type type,
        String navn,
        FilId fil,
        String innholdstype,
        long storrelse,
        String sha256) {
    private static final int LONGEST = 80;

    /// In the order they are sent.
    public enum Type {
        OVERSENDELSESBREV,
        SOKNADSUTSKRIFT,
        SOKNAD,
        SOKNADSVEDLEGG,
        JOURNAL,
        BEREGNING,
        VEDTAK,
        NYTT_VEDTAK,
        KLAGE,
        KLAGEVEDLEGG,
        VURDERING
    }

    /// The name it has among the others: `03-kvittering.pdf`. Letters, figures, point and hyphen
    /// only: a name from outside must neither lead to another folder nor hide another ending.
    public String filnavn() {
        var clean = navn.replaceAll("[^\\p{L}\\p{N}.-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        var kept = clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
        return "%02d-%s".formatted(nr, kept.isEmpty() ? "dokument" : kept);
    }
}
