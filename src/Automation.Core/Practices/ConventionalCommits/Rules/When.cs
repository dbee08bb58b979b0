namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>Whether a rule's condition must hold or must not: commitlint's <c>always</c> and <c>never</c>.</summary>
internal static class When
{
    public const string Always = "always";
    public const string Never = "never";

    /// <param name="usual">The value where policy says nothing.</param>
    /// <param name="condition">The condition, as a clause without a full stop.</param>
    public static RuleOption Option(string usual, string condition) =>
        new("when", usual, $"`always`: {condition}; `never`: the opposite.", Allowed: [Always, Never]);

    public static bool IsNever(RuleOptions options) => options.Text("when") == Never;
}
