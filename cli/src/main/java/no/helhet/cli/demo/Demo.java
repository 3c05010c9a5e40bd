package no.helhet.cli.demo;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.sak.Situasjoner;
import no.helhet.praksis.sak.Tildeling;
import no.helhet.praksis.soknad.MeldingId;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtaksbehandling;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Plays applications from the national service's message to the report to the state. One server
/// can play many.
public final class Demo {
    private final ApplicationContext server;
    private final Sender sender;
    private final Path data;
    private final Steps steps;
    private final JsonMapper json;
    private final Staff staff;

    /// @param token gives tokens of a system that may send applications
    /// @param data the server's data folder, with the folders shared with bank and national service
    public Demo(
            ApplicationContext server,
            URI address,
            Supplier<String> token,
            Path data,
            Steps steps) {
        this.server = server;
        this.json = server.getBean(JsonMapper.class);
        this.sender = new Sender(address, token, json);
        this.data = data;
        this.steps = steps;
        this.staff = new Staff(server.getBean(Directory.class), server.getBean(Clock.class));
    }

    /// Plays one application to its end and leaves what came of it.
    public void play(Bundle bundle, Artefacts out) throws Exception {
        var summary = new Summary(steps);
        summary.original(out.writeOriginal(bundle), bundle.number());
        var receipt = steps.step("The application is sent", () -> sender.send(bundle));
        summary.receipt(receipt);
        var routed = steps.step("It is read and routed", () -> sender.await(receipt));
        var kommunenr = routed.kommunenr();
        if (kommunenr == null) {
            unclear(
                    new Unclear(
                            routed.status(),
                            routed.arsak(),
                            null,
                            routed.sti(),
                            routed.linje(),
                            null),
                    out,
                    summary);
            return;
        }
        var id = new MeldingId(kommunenr, receipt.id());
        var kontor = office(kommunenr, bundle);
        var reader = find(kontor, Rolle.VEILEDER).getFirst();
        var soknader = server.getBean(Soknader.class);
        var avvik = Staff.as(reader, () -> soknader.findAvvik(id));
        if (avvik.isPresent()) {
            var a = avvik.get();
            unclear(
                    new Unclear("MA_AVKLARES", a.arsak(), a.del(), a.sti(), a.linje(), a.kolonne()),
                    out,
                    summary);
            return;
        }
        var soknad = Staff.as(reader, () -> soknader.findByMelding(id)).orElseThrow();
        var sak =
                steps.step(
                        "A case is opened",
                        () -> Await.until("the case to be opened", () -> sak(reader, soknad)));
        summary.sak(sak);
        var vedtak = decide(kontor, sak, soknad);
        new Aftermath(server, data, staff, steps, json)
                .follow(kontor, sak, soknad, vedtak, out, summary);
        summary.show();
    }

    /// Inside a divided municipality it is the office that the message is addressed to.
    private Kontor office(String kommunenr, Bundle bundle) {
        return server.getBean(Directory.class)
                .findKontorFor(kommunenr, Objects.requireNonNullElse(bundle.enhetsnr(), ""))
                .orElseThrow();
    }

    private List<HelhetUser> find(Kontor kontor, Rolle rolle) throws NotPossible {
        var found = staff.find(kontor.enhetsnr(), rolle);
        if (found.isEmpty()) {
            throw new NotPossible("Nobody is %s at %s.".formatted(rolle, kontor.navn()));
        }
        return found;
    }

    private Optional<Sak> sak(HelhetUser reader, Soknader.Registrert soknad) {
        return Staff.as(
                reader,
                () ->
                        server.getBean(Saker.class).findByPerson(soknad.personId()).stream()
                                .filter(s -> soknad.id().equals(s.soknadId()))
                                .findFirst());
    }

    /// What keeps a message from becoming a case. Nothing of what the sender wrote is in it.
    ///
    /// @param del the part of the message
    record Unclear(
            String status,
            @Nullable String arsak,
            @Nullable String del,
            @Nullable String sti,
            @Nullable Integer linje,
            @Nullable Integer kolonne) {}

    private void unclear(Unclear why, Artefacts out, Summary summary) throws Exception {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("status", why.status());
        map.put("arsak", why.arsak());
        map.put("del", why.del());
        map.put("sti", why.sti());
        map.put("linje", why.linje());
        map.put("kolonne", why.kolonne());
        var file =
                out.write(
                        Artefacts.UNCLEAR,
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(map));
        var texts = server.getBean(TextCatalog.class).in(Language.EN);
        var words =
                why.arsak() == null
                        ? texts.get("soknad.arsak.INGEN")
                        : texts.get("soknad.arsak." + why.arsak());
        summary.unclear(why, words, file);
        summary.show();
    }

    private Vedtak decide(Kontor kontor, Sak sak, Soknader.Registrert soknad) throws Exception {
        var veileder = caseworker(kontor, sak.personId());
        steps.step(
                veileder.user().navn() + " takes the case",
                () -> {
                    if (!veileder.take(sak)) {
                        throw new NotPossible("The case can not be taken.");
                    }
                    return true;
                });
        steps.step(
                "The situation is stated, for the yearly report",
                () -> {
                    if (!veileder.stateSituation(sak, staff.today())) {
                        throw new NotPossible("The situation can not be stated.");
                    }
                    return true;
                });
        var signing = new Signature(server, staff);
        if (sak.type() == Sak.Type.NODHJELP) {
            return steps.step(
                    "Emergency help is written down and signed by one",
                    () -> {
                        veileder.prepareNodhjelp(sak, soknad);
                        return signing.sign(kontor, sak);
                    });
        }
        steps.step(
                "The draft is written and sent to the decision maker",
                () -> {
                    veileder.prepare(sak, soknad);
                    return true;
                });
        return steps.step("Another signs the decision", () -> signing.sign(kontor, sak));
    }

    /// The first who may open the person: not family, and cleared where that is needed.
    private Caseworker caseworker(Kontor kontor, PersonId person) throws NotPossible {
        var personer = server.getBean(Personer.class);
        for (var user : find(kontor, Rolle.VEILEDER)) {
            if (Staff.as(user, () -> personer.checkAccess(person)).erTillatt()) {
                return new Caseworker(
                        user,
                        server.getBean(Tildeling.class),
                        server.getBean(Vedtaksbehandling.class),
                        server.getBean(Situasjoner.class));
            }
        }
        throw new NotPossible(
                "Nobody at %s may open the case: the address is protected, or all are close to the person."
                        .formatted(kontor.navn()));
    }
}
