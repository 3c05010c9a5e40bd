package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The user of the present login, with their roles in the words of the chosen language.
final class SignedInUser implements PageUserSource {
    private final TextCatalog texts;

    SignedInUser(TextCatalog texts) {
        this.texts = texts;
    }

    @Override
    public Optional<PageUser> findUser(HttpServletRequest request) {
        return CurrentUser.find()
                .map(user -> shown(user, texts.in(PageAssembler.language(request))));
    }

    private static PageUser shown(HelhetUser user, Texts t) {
        var kontor = user.kontor();
        var roller =
                user.roller().stream()
                        .sorted()
                        .map(rolle -> t.get(textKey(rolle)))
                        .collect(Collectors.joining(", "));
        return new PageUser(
                user.navn(),
                roller,
                kontor != null
                        ? kontor.navn()
                        : user.partner() == null ? "" : user.partner().navn(),
                user.kontorer().stream()
                        .filter(k -> !k.equals(kontor))
                        .map(k -> new PageUser.Office(k.enhetsnr(), k.navn()))
                        .toList());
    }

    static String textKey(Rolle rolle) {
        return "web.rolle." + rolle.name().toLowerCase(Locale.ROOT);
    }
}
