using Automation.Core.Ports;
using Automation.GitHub.GraphQl;

namespace Automation.GitHub.Publishing;

/// <summary>A change that GitHub refused.</summary>
/// <param name="Mutation">Which one; null for all of a request.</param>
/// <param name="Exception">What the refusal means.</param>
internal sealed record WriteFailure(Mutation? Mutation, Exception Exception)
{
    /// <summary>True for a comment that GitHub will never take: a report does without.</summary>
    public bool IsBearable => Mutation is { IsOfComment: true } && Exception is PermanentException;
}
