using Automation.Core.Policies;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Organisations;

/// <summary>What GitHub answered about an owner's <c>.github</c> repository.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Node">The repository with its policy file; null when absent or out of reach.</param>
/// <param name="Errors">Why it is out of reach.</param>
/// <param name="AskedAt">When it was asked for. What a push changed later, it does not hold.</param>
internal sealed record OrganisationReading(
    string Owner, OrganisationNode? Node, IReadOnlyList<GraphQlError> Errors, DateTimeOffset AskedAt)
{
    private const string Field = "organisation";

    /// <summary>The policy file; null when absent or out of reach.</summary>
    public PolicyText? Policy => Node is { Policy.Text: { } text }
        ? new PolicyText(PolicyLayerKind.Organisation, Node.NameWithOwner, text)
        : null;

    /// <param name="errors">All errors of the query; those about other parts are left out.</param>
    public static OrganisationReading Of(
        string owner, OrganisationNode? node, IReadOnlyList<GraphQlError> errors, DateTimeOffset askedAt) =>
        new(owner, node, [.. errors.Where(static e => e.Fields is [Field, ..])], askedAt);

    /// <summary>False where GitHub failed, which the next request may not find, and where the file is no text.</summary>
    public bool IsCertain =>
        Errors.All(static e => e.Type == GraphQlError.NotFound || e.IsRefusal) && (Node?.Policy is null || Node.Policy.Text is not null);
}
