package no.helhet.praksis.soknad.web;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What an application says, with where each fact comes from, for the case's page.
///
/// @param melding the message it came in, where its original parts are
/// @param lesbar false when the original does not keep to the format: there are then no facts
/// @param hvorfor why the applicant applies, in the applicant's words, or null
/// @param nodhjelpsord the words that can mean an emergency, as written
/// @param beskjeder texts the sender says must be shown with this version of the format
/// @param driftsfeil keys of registers that did not answer
public record Soknadsvisning(
        String path,
        String melding,
        Instant mottatt,
        String kanal,
        boolean lesbar,
        boolean nodhjelp,
        @Nullable String hvorfor,
        List<String> nodhjelpsord,
        List<String> beskjeder,
        List<String> driftsfeil,
        List<Gruppe> grupper,
        List<Vedlegg> vedlegg) {

    /// @param tittel key of the group's heading
    public record Gruppe(String tittel, List<Faktum> fakta) {}

    public record Vedlegg(
            int nr, String filnavn, String type, long storrelse, boolean avtrykkStemmer) {}
}
