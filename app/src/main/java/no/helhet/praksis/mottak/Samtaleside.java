package no.helhet.praksis.mottak;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// One enquiry, for the one who holds the conversation.
///
/// @param person null when unknown
/// @param husstand null when the person is
/// @param tidligere the person's earlier enquiries, the latest first
/// @param kolleger whom it can be handed over to
/// @param svarbrev a written answer has been given
/// @param topp what everyone who meets the person must know first
/// @param videre what other modules do for the person, and can do
/// @param handlinger what other modules offer the worker to do
/// @param ved what other modules show beside the conversation
public record Samtaleside(
        Henvendelse h,
        @Nullable Person person,
        @Nullable Husstand husstand,
        List<Henvendelse> tidligere,
        List<Choice> kolleger,
        boolean svarbrev,
        Avslutningsskjema skjema,
        List<Problem> feil,
        List<Places.Filled> topp,
        List<Places.Filled> videre,
        List<Places.Filled> handlinger,
        List<Places.Filled> ved,
        LocalDate today,
        int minutter) {

    /// What is wrong with a field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
