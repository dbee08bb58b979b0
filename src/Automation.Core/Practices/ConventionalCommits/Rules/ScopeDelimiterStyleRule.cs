namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a scope. Conditions: what stands between the names of several scopes is one of <c>value</c>, or none of
/// them, as <c>when</c> says. Result: what separates them is quoted. Off by default.
/// </summary>
internal sealed class ScopeDelimiterStyleRule : MessageRule
{
    public override string Id => "scope-delimiter-style";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message with a scope.",
        Conditions = "What stands between names in the scope, white space around a comma left out, is one of `value`. A scope that is "
            + "listed in the policy, or names a package, is one name.",
        Result = "The first line is quoted, and what separates the names.",
        Why = "Tools split several scopes at one character; another one makes a single strange name of them.",
        Fix = "Separate the scopes as the policy says.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        When.Option(When.Always, "what separates scopes is one of `value`"),
        new("value", new[] { "/", "\\", "," }, "What may separate scopes."),
    ];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        if (message.Message.Scope is not { } scope || subject.KnownScopes.Contains(scope, StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }

        var (allowed, never) = (options.List("value"), When.IsNever(options));
        var found = Delimiters(scope);
        var strange = found.FirstOrDefault(delimiter => !allowed.Contains(delimiter));
        return !never ? strange is null ? [] : [Describe($"\"{Quotation.Of(strange)}\" separates names in the scope")]
            : found.Count > 0 && strange is null ? [Describe($"\"{Quotation.Of(found[0])}\" separates scopes")]
            : [];

        Problem Describe(string what) =>
            new(what, never ? "use another separator, or one scope" : $"separate scopes by {Choice(allowed)}");
    }

    private static string Choice(IEnumerable<string> delimiters) => string.Join(" or ", delimiters.Select(d => $"\"{d}\""));

    /// <summary>What stands between names; what stands before the first or behind the last separates nothing.</summary>
    private static List<string> Delimiters(string scope)
    {
        var found = new List<string>();
        var at = 0;
        while (at < scope.Length && !IsOfName(scope[at]))
        {
            at++;
        }

        while (at < scope.Length)
        {
            var start = at;
            while (at < scope.Length && IsOfName(scope[at]) == IsOfName(scope[start]))
            {
                at++;
            }

            if (!IsOfName(scope[start]) && at < scope.Length)
            {
                var delimiter = scope[start..at];
                found.Add(delimiter.Trim() == "," ? "," : delimiter);
            }
        }

        return found;
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
