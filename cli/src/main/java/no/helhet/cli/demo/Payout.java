package no.helhet.cli.demo;

import no.helhet.platform.access.HelhetUser;
import no.helhet.praksis.utbetaling.Kjoring;
import no.helhet.praksis.utbetaling.KjoringId;
import no.helhet.praksis.utbetaling.Kjoringer;
import no.helhet.praksis.utbetaling.Kjoringsutfall;
import no.helhet.praksis.utbetaling.Samling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;

/// A payment run with two signatures, its file, and the bank's answer to it.
public final class Payout {
    private final Samling samling;
    private final Kjoringer kjoringer;
    private final Jobs jobs;
    private final Path folder;

    /// @param folder shared with the bank: the server writes in `ut`, the bank answers in `inn`
    public Payout(Samling samling, Kjoringer kjoringer, Jobs jobs, Path folder) {
        this.samling = samling;
        this.kjoringer = kjoringer;
        this.jobs = jobs;
        this.folder = folder;
    }

    /// Gathers what is due, signed by one and then by the other. Empty when nothing is due.
    public Optional<Kjoring> run(
            HelhetUser utbetaler, HelhetUser leder, String kommunenr, LocalDate day)
            throws Exception {
        var enhetsnr = utbetaler.kontor().enhetsnr();
        var gathered = Staff.as(utbetaler, () -> samling.gather(enhetsnr, kommunenr, day));
        if (gathered instanceof Kjoringsutfall.Avvist(var grunn)
                && grunn == Kjoringsutfall.Grunn.INGENTING_FORFALT) {
            return Optional.empty();
        }
        var id = done(gathered, "gathered");
        var first = find(utbetaler, id);
        done(Staff.as(utbetaler, () -> kjoringer.control(id, first.version())), "controlled");
        var second = find(leder, id);
        done(
                Staff.as(
                        leder,
                        () -> kjoringer.approve(id, second.version(), second.kontrollsum(), true)),
                "approved");
        return Optional.of(
                Await.until(
                        "the payment file",
                        () -> {
                            jobs.runDue();
                            return Optional.of(find(utbetaler, id))
                                    .filter(k -> k.status() == Kjoring.Status.FIL_SKREVET);
                        }));
    }

    private Kjoring find(HelhetUser user, KjoringId id) {
        return Staff.as(user, () -> kjoringer.find(id)).orElseThrow();
    }

    private static KjoringId done(Kjoringsutfall answer, String act) throws NotPossible {
        return switch (answer) {
            case Kjoringsutfall.Utfort(var id) -> id;
            case Kjoringsutfall.Uendret(var id) -> id;
            case Kjoringsutfall.Avvist(var grunn) ->
                    throw new NotPossible("The payment run was not %s: %s".formatted(act, grunn));
            case Kjoringsutfall.Utdatert u ->
                    throw new NotPossible("The payment run was changed by somebody else.");
            case Kjoringsutfall.FinnesIkke f ->
                    throw new NotPossible("The payment run is not there.");
        };
    }

    /// The payment file as the bank fetches it.
    byte[] readFile(Kjoring kjoring) throws IOException {
        return Files.readAllBytes(folder.resolve("ut").resolve(kjoring.filnavn()));
    }

    /// Delivers the bank's answer, whole at once.
    void deliver(Kjoring kjoring, byte[] answer) throws IOException {
        var name = kjoring.filnavn().replace(".xml", "-pain002.xml");
        var inn = Files.createDirectories(folder.resolve("inn"));
        var temporary = inn.resolve(name + ".tmp");
        Files.write(temporary, answer);
        Files.move(temporary, inn.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
