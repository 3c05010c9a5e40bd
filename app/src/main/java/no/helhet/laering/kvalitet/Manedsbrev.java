package no.helhet.laering.kvalitet;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.document.AccessiblePdf;
import no.helhet.platform.document.DocumentMetadata;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.frister.Helligdager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The monthly letter: the leader's page of a month as a PDF that is kept, with the figures as they
/// stood. Made when asked for, and by itself on the month's first working day.
@Service
class Manedsbrev {
    private static final Logger log = LoggerFactory.getLogger(Manedsbrev.class);
    private static final long MOST_BYTES = 5_000_000;
    private final Kontorbilder bilder;
    private final Kontorskriver skriver;
    private final ManedsbrevRepository brev;
    private final FileStore files;
    private final AccessiblePdf pdf;
    private final TemplateEngine templates;
    private final TextCatalog texts;
    private final Directory directory;
    private final EventLog events;
    private final JsonMapper json;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Manedsbrev(
            Kontorbilder bilder,
            Kontorskriver skriver,
            ManedsbrevRepository brev,
            FileStore files,
            AccessiblePdf pdf,
            TemplateEngine templates,
            TextCatalog texts,
            Directory directory,
            EventLog kvalitetEvents,
            JsonMapper json,
            TransactionTemplate transactions,
            Clock clock) {
        this.bilder = bilder;
        this.skriver = skriver;
        this.brev = brev;
        this.files = files;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
        this.directory = directory;
        this.events = kvalitetEvents;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {
        @Bean
        RecurringTask<Void> manedsbrevTask(Manedsbrev manedsbrev) {
            return Tasks.recurring(
                            "kvalitet-manedsbrev",
                            Schedules.daily(Kontoroppdatering.OSLO, LocalTime.of(7, 0)))
                    .execute((instance, context) -> manedsbrev.run());
        }
    }

    /// On the first working day of a month, and those after it where the office has none yet: a day
    /// that was missed is made up for.
    void run() {
        var today = LocalDate.now(clock.withZone(Kontoroppdatering.OSLO));
        if (today.isBefore(Helligdager.virkedagFrom(today.withDayOfMonth(1)))) {
            return;
        }
        var month = YearMonth.from(today).minusMonths(1);
        for (var kontor : directory.findKontorer()) {
            try {
                Scopes.run(Enhet.scope(kontor), () -> makeFirst(month));
            } catch (RuntimeException e) {
                log.error(
                        "The monthly letter of {} was not made; the next run tries again",
                        kontor.enhetsnr(),
                        e);
            }
        }
    }

    private void makeFirst(YearMonth month) {
        var enhet = Enhet.current();
        transactions.executeWithoutResult(
                status -> {
                    if (!brev.existsFor(enhet, month)) {
                        make(
                                new ManedsbrevId(enhet.kommunenr(), Ids.next()),
                                month,
                                texts.in(Language.NB));
                    }
                });
    }

    List<Manedsbrevrad> find() {
        return transactions.execute(status -> brev.find(Enhet.current()));
    }

    Optional<FilId> findFile(ManedsbrevId id) {
        return transactions.execute(status -> brev.findFile(Enhet.current(), id));
    }

    /// Makes one, unless it is made; a month without figures has none.
    ///
    /// @return whether there is one of that id
    boolean make(ManedsbrevId id, YearMonth month, Texts t) {
        return transactions.execute(status -> brev.exists(id) || write(id, month, t));
    }

    private boolean write(ManedsbrevId id, YearMonth month, Texts t) {
        var bilde = bilder.find(month);
        if (!bilde.maneder().contains(month) || !bilde.over()) {
            return false;
        }
        var enhet = Enhet.current();
        var innhold = Manedsbrevinnhold.of(skriver.write(bilde, t));
        var xhtml = new StringOutput();
        templates.render("kvalitet/brev.jte", Map.of("t", t, "model", innhold), xhtml);
        var title = t.get("kvalitet.brev.tittel", innhold.maned());
        var file =
                pdf.render(
                        xhtml.toString(),
                        new DocumentMetadata(
                                title, t.language().tag(), bilde.navn(), clock.instant()));
        try {
            var stored =
                    files.store(
                            id.kommunenr(),
                            null,
                            t.get("kvalitet.brev.fil", month.toString()) + ".pdf",
                            new ByteArrayInputStream(file),
                            MOST_BYTES);
            brev.insert(
                    id,
                    enhet,
                    month,
                    t.language().tag(),
                    stored.id(),
                    json.writeValueAsString(innhold),
                    clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A monthly letter is larger than a letter can be", e);
        }
        events.append(
                enhet.kommunenr(),
                null,
                null,
                "MANEDSBREV_LAGET",
                Map.of("enhetsnr", enhet.enhetsnr(), "maned", month.toString()));
        return true;
    }
}
