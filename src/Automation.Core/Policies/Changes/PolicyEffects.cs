using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Changes;

/// <summary>Says in sentences what it means that two policies differ, most important first.</summary>
/// <param name="practices">The practices, by whose titles people know them.</param>
internal sealed class PolicyEffects(IReadOnlyList<IPractice> practices)
{
    /// <summary>Beyond this many sentences there is one more, which counts the rest.</summary>
    public const int MaxSentences = 50;

    private const int ItemsShown = 10;

    public IReadOnlyList<string> Of(IReadOnlyList<PolicyDifference> differences)
    {
        string[] sentences = [.. differences.OrderBy(Rank).SelectMany(Sentences)];
        return sentences.Length <= MaxSentences
            ? sentences
            : [.. sentences.Take(MaxSentences), $"And {Plural.Of(sentences.Length - MaxSentences, "more change")}."];
    }

    /// <summary>Inside one rank the order of the file stays.</summary>
    private static int Rank(PolicyDifference difference) =>
        difference.IsPracticeKey("mode") ? (ModeOf(difference.WordAfter) > ModeOf(difference.WordBefore) ? 0 : 1)
        : difference.IsPracticeKey("rollout") ? 2
        : difference.Rule is not null ? (difference.WordBefore != difference.WordAfter ? 3 : 4)
        : difference.Practice is not null ? 5
        : 6;

    private IEnumerable<string> Sentences(PolicyDifference difference) =>
        difference.IsPracticeKey("mode") ? [Mode(difference)]
        : difference.IsPracticeKey("rollout") ? [Rollout(difference)]
        : difference.Rule is { } rule ? Rule($"{difference.Practice}/{rule}", difference)
        : [General(difference)];

    private string Mode(PolicyDifference difference)
    {
        var (before, after) = (ModeOf(difference.WordBefore), ModeOf(difference.WordAfter));
        var effect = (before, after) switch
        {
            (_, PracticeMode.Enforce) => "would block merges",
            (PracticeMode.Enforce, PracticeMode.Warn) => "would no longer block merges",
            (_, PracticeMode.Warn) => "would be published, without blocking merges",
            (PracticeMode.Off, _) => "would be evaluated, without being published",
            (_, PracticeMode.Observe) => "would no longer be published",
            _ => "would no longer be evaluated",
        };
        return $"{Title(difference)} {effect} ({difference.WordBefore} -> {difference.WordAfter}).";
    }

    private string Rollout(PolicyDifference difference) =>
        $"{Title(difference)} would be published in {Show(difference.After)} % of repositories, not in {Show(difference.Before)} %.";

    private static IEnumerable<string> Rule(string rule, PolicyDifference difference)
    {
        var (before, after) = (difference.WordBefore, difference.WordAfter);
        if (before != after)
        {
            yield return before == PolicyDifference.Off ? $"Rule {rule} would be switched on, as {after}."
                : after == PolicyDifference.Off ? $"Rule {rule} would be switched off (it was {before})."
                : $"Rule {rule} would weigh {(Weight(after) > Weight(before) ? "more" : "less")} ({before} -> {after}).";
        }

        // While a rule is off its options decide nothing.
        foreach (var (option, value) in after == PolicyDifference.Off ? [] : difference.ChangedOptions)
        {
            yield return $"Rule {rule}, option {option}: {Change(difference.Before![option], value)}.";
        }
    }

    private static string General(PolicyDifference difference) =>
        $"{difference.Path}: {Change(difference.Before, difference.After)}. {difference.Description.TrimEnd('.')}.";

    /// <summary>Of lists and maps only what comes, goes or changes; of everything else the old value and the new.</summary>
    private static string Change(JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonArray had, JsonArray has) => Items(Texts(had), Texts(has)) ?? "other order",
        (JsonObject had, JsonObject has) => Entries(had, has),
        _ => $"{Show(before)} -> {Show(after)}",
    };

    private static string? Items(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        string[] parts = [.. Part("adds", after.Except(before)), .. Part("drops", before.Except(after))];
        return parts.Length > 0 ? string.Join("; ", parts) : null;
    }

    private static string Entries(JsonObject before, JsonObject after)
    {
        var changed = after.Where(e => before.ContainsKey(e.Key) && !JsonNode.DeepEquals(before[e.Key], e.Value)).Select(e => e.Key);
        string[] parts =
        [
            .. Part("adds", after.Select(e => e.Key).Where(k => !before.ContainsKey(k)).Select(Short)),
            .. Part("drops", before.Select(e => e.Key).Where(k => !after.ContainsKey(k)).Select(Short)),
            .. Part("changes", changed.Select(k => $"{Short(k)} ({Show(before[k])} -> {Show(after[k])})")),
        ];
        return parts.Length > 0 ? string.Join("; ", parts) : "other order";
    }

    private static string[] Part(string verb, IEnumerable<string> items)
    {
        string[] all = [.. items];
        var rest = all.Length > ItemsShown ? $" and {Plural.Number(all.Length - ItemsShown)} more" : "";
        return all.Length == 0 ? [] : [$"{verb} {string.Join(", ", all.Take(ItemsShown))}{rest}"];
    }

    private static IReadOnlyList<string> Texts(JsonArray list) => [.. list.Select(Show)];

    private static string Show(JsonNode? node) => Short(FlowYaml.Write(node));

    private static string Short(string text) => PolicyReading.Shorten(text);

    private string Title(PolicyDifference difference) =>
        practices.FirstOrDefault(p => p.Id == difference.Practice)?.Title ?? difference.Practice ?? "";

    private static PracticeMode ModeOf(string word) =>
        Enum.TryParse<PracticeMode>(word, ignoreCase: true, out var mode) ? mode : PracticeMode.Off;

    private static int Weight(string severity) => Enum.TryParse<Severity>(severity, ignoreCase: true, out var known) ? (int)known : -1;
}
