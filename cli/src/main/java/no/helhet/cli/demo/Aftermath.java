package no.helhet.cli.demo;

import com.github.kagkarlsson.scheduler.Scheduler;

import no.helhet.laering.rapport.KostraLinje;
import no.helhet.laering.rapport.KostraSvar;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.praksis.utbetaling.Kjoringer;
import no.helhet.praksis.utbetaling.Samling;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.utbetaling.Utbetalinger;
import no.helhet.praksis.utbetaling.Utbetalinger.Utbetaling;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtaksspor;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What follows a decision: letter and trace, payment and the bank's answer, the history that the
/// applicant sees, and the report to the state.
final class Aftermath {
    private final ApplicationContext server;
    private final Path data;
    private final Staff staff;
    private final Steps steps;
    private final JsonMapper json;
    private final Jobs jobs;

    Aftermath(ApplicationContext server, Path data, Staff staff, Steps steps, JsonMapper json) {
        this.server = server;
        this.data = data;
        this.staff = staff;
        this.steps = steps;
        this.json = json;
        this.jobs = new Jobs(server.getBean(Scheduler.class), server.getBean(Clock.class));
    }

    void follow(
            Kontor kontor,
            Sak sak,
            Soknader.Registrert soknad,
            Vedtak vedtak,
            Artefacts out,
            Summary summary)
            throws Exception {
        var leder = first(kontor, Rolle.LEDER);
        var trace = json.readTree(vedtak.spor());
        summary.vedtak(
                vedtak,
                server.getBean(Vedtaksspor.Leser.class).read(vedtak),
                out.write(
                        Artefacts.TRACE,
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(trace)));
        var letter = letter(leder, vedtak);
        summary.letter(out.write(Artefacts.LETTER, letter), letter.length);
        var paid = vedtak.belopOre() > 0 && pay(kontor, leder, sak, out, summary);
        history(soknad, paid ? "UTBETALT" : "vedtakFattet", out, summary);
        if (paid) {
            kostra(leder, sak, out, summary);
        }
    }

    private byte[] letter(HelhetUser reader, Vedtak vedtak) {
        var files = server.getBean(FileStore.class);
        var audit = server.getBean(Audit.class);
        var transaction = server.getBean(TransactionTemplate.class);
        return Objects.requireNonNull(
                Staff.as(
                        reader,
                        () ->
                                transaction.execute(
                                        status -> {
                                            audit.read(
                                                    "vedtak.brev",
                                                    "saksbehandling",
                                                    List.of(vedtak.personId()),
                                                    vedtak.sakId().id());
                                            return files.read(vedtak.brev());
                                        })));
    }

    private HelhetUser first(Kontor kontor, Rolle rolle) throws NotPossible {
        return staff.find(kontor.enhetsnr(), rolle).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotPossible(
                                        "Nobody is %s at %s.".formatted(rolle, kontor.navn())));
    }

    private boolean pay(Kontor kontor, HelhetUser leder, Sak sak, Artefacts out, Summary summary)
            throws Exception {
        var utbetaler = first(kontor, Rolle.UTBETALER);
        steps.step(
                "The payments are planned",
                () ->
                        Await.until(
                                "the payments to be planned",
                                () -> Optional.of(payments(leder, sak)).filter(p -> !p.isEmpty())));
        var payout =
                new Payout(
                        server.getBean(Samling.class),
                        server.getBean(Kjoringer.class),
                        jobs,
                        data.resolve("bank"));
        var run =
                steps.step(
                        "The payment run is signed by two and becomes a file",
                        () -> payout.run(utbetaler, leder, sak.id().kommunenr(), staff.today()));
        if (run.isEmpty() || payments(leder, sak).stream().noneMatch(Aftermath::isInRun)) {
            summary.heldBack(payments(leder, sak));
            return false;
        }
        var kjoring = run.get();
        var file = payout.readFile(kjoring);
        var sent = BankAnswer.read(file);
        var answer = BankAnswer.accept(sent, server.getBean(Clock.class).instant());
        steps.step(
                "The bank answers, and the answer is read",
                () -> {
                    payout.deliver(kjoring, answer);
                    return Await.until(
                            "the bank's answer to be read",
                            () -> {
                                jobs.runNow(Jobs.RECEIPTS);
                                return Optional.of(payments(leder, sak))
                                        .filter(all -> all.stream().noneMatch(Aftermath::isInRun));
                            });
                });
        summary.payments(
                payments(leder, sak),
                kjoring.filnavn(),
                sent,
                out.write(Artefacts.PAYMENT, file),
                out.write(Artefacts.ANSWER, answer));
        return true;
    }

    private List<Utbetaling> payments(HelhetUser user, Sak sak) {
        var utbetalinger = server.getBean(Utbetalinger.class);
        return Staff.as(user, () -> utbetalinger.findBySak(sak.id()));
    }

    private static boolean isInRun(Utbetaling payment) {
        return payment.status() == UtbetalingEndret.Status.I_KJORING
                || payment.status() == UtbetalingEndret.Status.SENDT;
    }

    /// @param last what the history must have come to
    private void history(Soknader.Registrert soknad, String last, Artefacts out, Summary summary)
            throws Exception {
        var file =
                data.resolve("innsyn")
                        .resolve(String.valueOf(soknad.digisosId()))
                        .resolve(Artefacts.STATUS);
        var content =
                steps.step(
                        "The applicant's history is delivered",
                        () ->
                                Await.until(
                                        "the history to be delivered",
                                        () -> {
                                            jobs.runNow(Jobs.HISTORY);
                                            return read(file).filter(h -> hasCome(h, last));
                                        }));
        var types = new ArrayList<String>();
        for (var event : json.readTree(content).path("hendelser")) {
            types.add(
                    event.path("type").asString("")
                            + (event.has("status") ? " " + event.path("status").asString("") : ""));
        }
        summary.history(types, out.write(Artefacts.STATUS, content));
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static boolean hasCome(byte[] history, String last) {
        var text = new String(history, StandardCharsets.UTF_8);
        return text.contains('"' + last + '"') && text.contains("\"FERDIGBEHANDLET\"");
    }

    private void kostra(HelhetUser leder, Sak sak, Artefacts out, Summary summary)
            throws Exception {
        var kommunenr = sak.id().kommunenr();
        var year = staff.today().getYear();
        var pseudonym =
                Staff.as(leder, () -> server.getBean(Personer.class).findPseudonym(sak.personId()));
        var lines = server.getBean(KostraLinje.class);
        var answer =
                steps.step(
                        "The year's line for KOSTRA is made",
                        () ->
                                Await.until(
                                        "the register to count the payment",
                                        () ->
                                                Optional.of(
                                                                Staff.as(
                                                                        leder,
                                                                        () ->
                                                                                lines.line(
                                                                                        kommunenr,
                                                                                        pseudonym,
                                                                                        year)))
                                                        .filter(
                                                                a ->
                                                                        !(a
                                                                                instanceof
                                                                                KostraSvar
                                                                                        .IkkeMottaker))));
        if (answer instanceof KostraSvar.Linje(var line, var avvik)) {
            summary.kostra(
                    line.length(),
                    avvik,
                    out.write(Artefacts.KOSTRA, (line + "\n").getBytes(StandardCharsets.UTF_8)));
        } else {
            summary.noKostra(answer);
        }
    }
}
