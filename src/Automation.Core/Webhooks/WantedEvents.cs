using System.Collections.Frozen;

namespace Automation.Core.Webhooks;

/// <summary>
/// Which webhooks the suite acts on: one table, which the receiver, the redelivery timer and the App's setup all read.
/// </summary>
public static class WantedEvents
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ActionsByEvent = new Dictionary<string, FrozenSet<string>>
    {
        ["pull_request"] = Actions(
            "opened", "edited", "reopened", "synchronize", "ready_for_review", "converted_to_draft", "labeled", "unlabeled",
            "review_requested", "review_request_removed", "enqueued", "dequeued", "closed"),
        ["pull_request_review"] = Actions("submitted", "edited", "dismissed"),
        ["pull_request_review_thread"] = Actions("resolved", "unresolved"),
        ["issues"] = Actions(
            "opened", "edited", "labeled", "unlabeled", "milestoned", "demilestoned", "closed", "reopened", "deleted", "transferred"),
        ["issue_comment"] = Actions("created"),
        ["label"] = Actions("edited", "deleted"),
        ["push"] = Actions(),
        ["check_run"] = Actions("rerequested", "requested_action"),
        ["check_suite"] = Actions("rerequested"),
        ["merge_group"] = Actions("checks_requested"),
        ["repository"] = Actions(
            "renamed", "transferred", "deleted", "archived", "unarchived", "privatized", "publicized", "edited"),
        ["installation"] = Actions("created", "deleted", "suspend", "unsuspend", "new_permissions_accepted"),
        ["installation_repositories"] = Actions("added", "removed"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The events that the App must be subscribed to, by name.</summary>
    public static IReadOnlyList<string> Events { get; } = [.. ActionsByEvent.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The actions of an event that are acted on; empty for an event that has none, or is not wanted.</summary>
    public static IReadOnlySet<string> ActionsOf(string eventName) =>
        ActionsByEvent.TryGetValue(eventName, out var actions) ? actions : FrozenSet<string>.Empty;

    /// <summary>True when the suite acts on the event. An event without actions (<c>push</c>) is wanted whatever the action says.</summary>
    public static bool Wanted(string eventName, string? action) =>
        ActionsByEvent.TryGetValue(eventName, out var actions)
        && (actions.Count == 0 || (action is not null && actions.Contains(action)));

    /// <summary>True when someone asks for one of our checks to be run again: wanted even where our own bot sent it.</summary>
    public static bool IsRerunRequest(string eventName, string? action) =>
        eventName is "check_run" or "check_suite" && Wanted(eventName, action);

    private static FrozenSet<string> Actions(params string[] actions) => actions.ToFrozenSet(StringComparer.Ordinal);
}
