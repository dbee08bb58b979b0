using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>That a label was put on a pull request, or taken off, in its timeline.</summary>
internal sealed class LabelTurnNode(LabelTurn turn)
{
    /// <summary>The name in <c>PullRequestTimelineItemsItemType</c> of one that was put on.</summary>
    public const string PutOn = "LABELED_EVENT";

    /// <summary>The same of one that was taken off.</summary>
    public const string TakenOff = "UNLABELED_EVENT";

    public bool IsOn => turn.IsOn;

    public ActorNode Actor { get; } =
        ActorNode.Of(turn.Login is { } login ? new Actor(login) : new Actor(SandboxIds.BotLogin, ActorKind.Bot));

    public string CreatedAt { get; } = turn.At.ToGitHub();

    public LabelNode Label { get; } = new(turn.Name);
}
