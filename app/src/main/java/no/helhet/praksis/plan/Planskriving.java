package no.helhet.praksis.plan;

import no.helhet.platform.web.Choice;
import no.helhet.praksis.plan.Plansvar.Lagring;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes in a draft, field by field. Two who write disturb each other only in the same field: then
/// both texts are kept, the one in the plan and the one in its form.
@Service
@Transactional
class Planskriving {
    static final int LONGEST = 4000;

    /// More parts than any plan has.
    static final int MOST = 200;

    private final PlanRepository planer;
    private final DelRepository deler;
    private final Planinngang inngang;
    private final Planspor spor;
    private final Planregler regler;

    Planskriving(
            PlanRepository planer,
            DelRepository deler,
            Planinngang inngang,
            Planspor spor,
            Planregler regler) {
        this.planer = planer;
        this.deler = deler;
        this.inngang = inngang;
        this.spor = spor;
        this.regler = regler;
    }

    /// @param versjon of the fields as they were read, in the form of [Plandel#versjon]
    /// @param values what is sent; a field that is not there is left as it is
    Lagring save(PlanId id, UUID del, String versjon, Map<String, String> values) {
        var plan = open(id);
        var part = plan == null ? null : deler.read(id).findPart(del).orElse(null);
        if (plan == null || part == null) {
            return new Lagring.Avvist(null);
        }
        var read = versions(versjon);
        var shown = new HashMap<String, Integer>();
        Lagring.Konflikt conflict = null;
        for (var field : part.slag().felter()) {
            var seen = read.getOrDefault(field, 0);
            shown.put(field, seen);
            var sent = values.get(field);
            if (sent == null) {
                continue;
            }
            var text = sent.replace("\r\n", "\n").strip();
            if (text.length() > LONGEST) {
                return new Lagring.Avvist("plan.feil.langt");
            }
            var stands = part.find(field);
            if (text.equals(stands.tekst())) {
                shown.put(field, stands.version());
                continue;
            }
            if (stands.version() != seen && text.equals(deler.findBefore(id, del, field, seen))) {
                continue;
            }
            var refused = mayNot(part, field);
            if (refused != null) {
                return new Lagring.Avvist(refused);
            }
            var wrote = write(plan, part, field, text, seen);
            if (wrote == null) {
                conflict = new Lagring.Konflikt(part, field, text);
            } else {
                shown.put(field, wrote);
            }
        }
        if (conflict != null) {
            var now = deler.read(id).findPart(del).orElse(part);
            return new Lagring.Konflikt(now, conflict.felt(), conflict.mitt());
        }
        return new Lagring.Lagret(
                part.slag().felter().stream()
                        .map(f -> f + "=" + shown.get(f))
                        .collect(java.util.stream.Collectors.joining(",")));
    }

    private @Nullable Integer write(Plan plan, Plandel part, String field, String text, int seen) {
        var version =
                deler.save(
                                plan,
                                part.id(),
                                field,
                                text,
                                seen,
                                Planregler.actor(),
                                Planregler.isInnbygger(),
                                regler.now())
                        .orElse(null);
        if (version != null) {
            spor.wrote(plan);
        }
        return version;
    }

    /// What the person has written of what we disagree about is changed by the person alone, and
    /// what the office has written by the office.
    private static @Nullable String mayNot(Plandel part, String field) {
        if (part.slag() != Delslag.UENIGHET) {
            return null;
        }
        return Planregler.isInnbygger()
                ? field.equals("kontor") ? "plan.feil.andres" : null
                : field.equals("person") && part.find(field).innbygger()
                        ? "plan.feil.andres"
                        : null;
    }

    /// `ord=3,hvis=1`
    private static Map<String, Integer> versions(String text) {
        var versions = new HashMap<String, Integer>();
        for (var one : text.split(",")) {
            var at = one.indexOf('=');
            if (at > 0 && one.substring(at + 1).matches("[0-9]{1,9}")) {
                versions.put(one.substring(0, at), Integer.valueOf(one.substring(at + 1)));
            }
        }
        return versions;
    }

    /// Adds a goal, a step or one who takes part.
    ///
    /// @param key made when the form was drawn: sent twice is one
    /// @param mal the goal of a step, else null
    /// @param filled what is written in it from the start
    Plansvar add(PlanId id, UUID key, Delslag slag, @Nullable UUID mal, List<Choice> filled) {
        var plan = open(id);
        if (plan == null) {
            return new Plansvar.Lukket();
        }
        if (slag.isSingle()
                || (slag == Delslag.STEG) != (mal != null)
                || mal != null && !deler.findGoals(id).contains(mal)) {
            return new Plansvar.Nektet();
        }
        if (deler.count(plan) >= MOST) {
            return Plansvar.Mangler.of("malene", "plan.feil.mange", MOST);
        }
        if (deler.insert(plan, key, slag, mal, Planregler.actor(), regler.now())) {
            for (var one : filled) {
                deler.save(
                        plan,
                        key,
                        one.value(),
                        one.label(),
                        0,
                        Planregler.actor(),
                        Planregler.isInnbygger(),
                        regler.now());
            }
            spor.wrote(plan);
        }
        return new Plansvar.Gjort(plan);
    }

    /// @param removed false takes it back
    Plansvar remove(PlanId id, UUID del, boolean removed) {
        var plan = open(id);
        if (plan == null) {
            return new Plansvar.Lukket();
        }
        if (deler.remove(plan, del, removed)) {
            spor.write(
                    plan, removed ? "PLANDEL_FJERNET" : "PLANDEL_TATT_TILBAKE", Map.of("del", del));
        }
        return new Plansvar.Gjort(plan);
    }

    /// Held until the transaction ends; null when nothing may be written.
    private @Nullable Plan open(PlanId id) {
        return planer.share(id).filter(Plan::isWritten).filter(inngang::mayWrite).orElse(null);
    }
}
