using Automation.Pipeline.Deliveries;

namespace Automation.Pipeline.Payloads;

/// <summary>What a delivery says was done to one label of an issue or pull request.</summary>
/// <param name="Added">The label that was put on; null where none was.</param>
/// <param name="Removed">The label that was taken off; null where none was, or the payload does not name it.</param>
/// <param name="IsUnnamed">
/// True where a label was taken off that the payload does not name: it was deleted from the repository, which says nothing of the issue.
/// </param>
internal sealed record LabelTurn(string? Added, string? Removed, bool IsUnnamed)
{
    public static LabelTurn None { get; } = new(null, null, false);

    public static LabelTurn Of(Delivery delivery)
    {
        var label = delivery.Payload.Object("label")?.Text("name");
        return delivery.Action switch
        {
            "labeled" => new LabelTurn(label, null, false),
            "unlabeled" => new LabelTurn(null, label, label is null),
            _ => None,
        };
    }
}
