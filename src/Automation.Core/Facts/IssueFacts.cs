using Automation.Core.Ports;

namespace Automation.Core.Facts;

/// <summary>The facts of an issue's life, of which debt is computed.</summary>
public static class IssueFacts
{
    /// <summary>
    /// All that one look at an issue tells, its opening included. The labels count from the opening: right for an issue that was just
    /// opened, and the best guess for one whose history nobody saw.
    /// </summary>
    public static IReadOnlyList<Fact> Of(IssueState state) =>
        [Of(state, FactKinds.IssueOpened, state.CreatedAt, FactData.Padded(state.Number)), .. Changed(state)];

    /// <summary>Labels and state after a change; the opening, with the labels of that time, is left as it is known.</summary>
    public static IReadOnlyList<Fact> Changed(IssueState state)
    {
        var closed = state.ClosedAt ?? state.UpdatedAt;
        Fact labels = Of(state, FactKinds.IssueLabels, state.UpdatedAt, FactData.Subject(state.Number, state.UpdatedAt));
        return state.IsOpen
            ? [labels]
            : [labels, Of(state, FactKinds.IssueClosed, closed, FactData.Subject(state.Number, closed))];
    }

    private static Fact Of(IssueState state, string kind, DateTimeOffset at, string subject) => new()
    {
        Installation = state.Installation,
        Repository = state.Repository,
        At = at,
        Kind = kind,
        Subject = subject,
        Data = FactData.Of(
            (FactData.Title, FactData.FirstLine(state.Title)),
            (FactData.Author, state.Author),
            (FactData.Bot, FactData.Flag(state.IsBot)),
            (FactData.Open, FactData.Flag(state.IsOpen)),
            (FactData.Created, FactData.Time(state.CreatedAt)),
            (FactData.Due, FactData.Time(state.MilestoneDueOn)),
            (FactData.Labels, FactData.Lines(state.Labels))),
    };
}
