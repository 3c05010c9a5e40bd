package no.helhet.praksis.utbetaling;

import no.helhet.formats.bank.Kid;
import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.iso20022.Payment;
import no.helhet.formats.iso20022.Remittance;
import no.helhet.praksis.person.Person;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes the bank's payment from ours, or says why it cannot be made.
final class Betaling {
    /// What the payee reads on the statement; never what the benefit is for.
    private static final String TEKST = "Utbetaling fra NAV";

    private Betaling() {}

    sealed interface Resultat {
        record Klar(Payment payment) implements Resultat {}

        record Holdes(Holdegrunn grunn) implements Resultat {}
    }

    /// @param personer the applicants by id; one that is missing or hidden can not be paid here
    static Resultat of(Utbetalingsrad rad, Map<UUID, Person> personer) {
        var fault = Planlegging.fault(rad.kontonummer());
        if (fault != null) {
            return new Resultat.Holdes(fault);
        }
        var person = personer.get(rad.personId().id());
        if (person == null || person.skjult()) {
            return new Resultat.Holdes(Holdegrunn.SKJERMET);
        }
        var name =
                Optional.ofNullable(rad.mottakerNavn())
                        .filter(n -> rad.annenMottaker())
                        .or(
                                () ->
                                        rad.annenMottaker()
                                                ? Optional.empty()
                                                : Optional.ofNullable(person.navn())
                                                        .map(Person.Navn::full));
        var reference = reference(rad.id().id());
        try {
            return new Resultat.Klar(
                    new Payment(
                            reference,
                            reference,
                            rad.belopOre(),
                            name.orElse(""),
                            account(rad),
                            remittance(rad),
                            null));
        } catch (IllegalArgumentException e) {
            // The name is what remains: account, amount and reference are right by now.
            return new Resultat.Holdes(Holdegrunn.MOTTAKER_MANGLER);
        }
    }

    private static Kontonummer account(Utbetalingsrad rad) {
        return switch (Kontonummer.parse(String.valueOf(rad.kontonummer()))) {
            case Kontonummer.Result.Valid(var number) -> number;
            case Kontonummer.Result.Invalid(var fault) ->
                    throw new IllegalStateException("The account of " + rad + " is " + fault);
        };
    }

    private static Remittance remittance(Utbetalingsrad rad) {
        var kid = rad.kid();
        return kid != null && Kid.parse(kid) instanceof Kid.Result.Valid(var valid)
                ? new Remittance.WithKid(valid)
                : new Remittance.WithText(TEKST);
    }

    /// The reference at the bank: the payment's id without dashes.
    static String reference(UUID id) {
        return id.toString().replace("-", "");
    }

    static Optional<UUID> parseReference(String reference) {
        if (!reference.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        return Optional.of(
                new UUID(
                        Long.parseUnsignedLong(reference.substring(0, 16), 16),
                        Long.parseUnsignedLong(reference.substring(16), 16)));
    }
}
