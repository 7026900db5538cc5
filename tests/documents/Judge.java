import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files by veraPDF's profiles, all in one virtual machine.
 *
 * <p>Arguments: profiles ("ua1,2a"), then files. For each file and profile one line of fields that
 * tabs part: PASS, FAIL or ERROR, the profile, the file, the number of checks made, and then for
 * each rule that failed its clause, how often, and the first message.
 */
final class Judge {
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            for (String profile : arguments[0].split(",")) {
                System.out.println(String.join("\t", judged(file, profile)));
            }
        }
    }

    private static List<String> judged(String file, String profile) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
        try (PDFAParser parser = parser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return verdict(validator.validate(parser), profile, file);
        } catch (Exception problem) {
            return List.of("ERROR", profile, file, "0", flat(problem.toString()));
        }
    }

    private static PDFAParser parser(String file, PDFAFlavour flavour) throws Exception {
        return Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
    }

    private static List<String> verdict(ValidationResult result, String profile, String file) {
        List<String> fields = new ArrayList<>();
        fields.add(result.isCompliant() ? "PASS" : "FAIL");
        fields.add(profile);
        fields.add(file);
        fields.add(String.valueOf(result.getTotalAssertions()));
        fields.addAll(failures(result));
        return fields;
    }

    private static List<String> failures(ValidationResult result) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> messages = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule =
                        assertion.getRuleId().getClause()
                                + "-"
                                + assertion.getRuleId().getTestNumber();
                counts.merge(rule, 1, Integer::sum);
                messages.putIfAbsent(
                        rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            }
        }
        List<String> failures = new ArrayList<>();
        counts.forEach(
                (rule, count) -> failures.add(rule + " x" + count + " " + flat(messages.get(rule))));
        return failures;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
