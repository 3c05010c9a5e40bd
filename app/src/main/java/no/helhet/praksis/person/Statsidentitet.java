package no.helhet.praksis.person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What reporting to the state is told of a person: what the forms ask for, and never a name or an
/// address. A protected person is in the reports as everybody is. Text of it shows the id alone.
///
/// @param fnr eleven digits, null when unknown
/// @param barnUnder18 children of the person who live with the person, on the day asked about
public record Statsidentitet(
        PersonId id,
        @Nullable String fnr,
        @Nullable LocalDate fodselsdato,
        Person.@Nullable Kjonn kjonn,
        Person.@Nullable Sivilstand sivilstand,
        int barnUnder18) {
    @Override
    public String toString() {
        return "Statsidentitet[" + id + "]";
    }
}
