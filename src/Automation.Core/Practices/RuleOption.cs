namespace Automation.Core.Practices;

/// <summary>
/// An option that a rule takes in the policy beside <c>severity</c>. The default's type is the option's type:
/// <see cref="int"/>, <see cref="bool"/>, <see cref="string"/>, or a list of strings (<c>string[]</c>).
/// </summary>
/// <param name="Name">Key in the policy, in kebab-case or one word: <c>value</c>.</param>
/// <param name="Default">Value where policy says nothing.</param>
/// <param name="Description">One sentence for the schema and the catalogue.</param>
/// <param name="Minimum">Least value of a number; null for none.</param>
/// <param name="Allowed">The only texts allowed (for a text, or for a list's items); null for any.</param>
/// <param name="Format">What a text, or a list's items, must be able to be read as.</param>
/// <param name="OneOrMore">For a list of texts: whether a single one may stand alone, without brackets.</param>
/// <param name="Maximum">Greatest value of a number; null for none.</param>
public sealed record RuleOption(
    string Name,
    object Default,
    string Description,
    int? Minimum = null,
    IReadOnlyList<string>? Allowed = null,
    RuleOptionFormat Format = RuleOptionFormat.Text,
    bool OneOrMore = false,
    int? Maximum = null);
