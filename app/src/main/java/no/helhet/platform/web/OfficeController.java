package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

/// A user works for one office at a time, and changes here.
@Controller
class OfficeController {
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    @AccessPolicy({
        Rolle.VEILEDER,
        Rolle.BESLUTTER,
        Rolle.UTBETALER,
        Rolle.LEDER,
        Rolle.FAGUTVIKLER,
        Rolle.FORVALTER,
        Rolle.ANALYTIKER,
        Rolle.KONTROLLOR,
        Rolle.ADMINISTRATOR
    })
    @PostMapping("/kontor")
    String change(
            @RequestParam String enhetsnr,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = CurrentUser.require();
        if (user.kontorer().stream().anyMatch(k -> k.enhetsnr().equals(enhetsnr))) {
            change(user.at(enhetsnr), request, response);
        }
        return "redirect:/";
    }

    /// A partner who works at several organisations goes to another of them.
    @AccessPolicy(Rolle.PARTNER)
    @PostMapping("/partner/organisasjon")
    String changePartner(
            @RequestParam UUID organisasjon,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = CurrentUser.require();
        if (user.partnere().stream().anyMatch(p -> p.organisasjonId().equals(organisasjon))) {
            change(user.atPartner(organisasjon), request, response);
        }
        return "redirect:/partner";
    }

    private void change(HelhetUser user, HttpServletRequest request, HttpServletResponse response) {
        var before =
                (OAuth2AuthenticationToken) SecurityContextHolder.getContext().getAuthentication();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new OAuth2AuthenticationToken(
                        user, before.getAuthorities(), before.getAuthorizedClientRegistrationId()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
