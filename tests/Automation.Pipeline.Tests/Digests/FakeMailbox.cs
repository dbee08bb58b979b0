using Automation.Core.Mail;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>What a provider holds, and what it answers next.</summary>
internal sealed class FakeMailbox
{
    public required bool Remembers { get; init; }

    public string Name { get; set; } = "fake";

    /// <summary>What reached the recipients.</summary>
    public List<MailMessage> Mails { get; } = [];

    /// <summary>Answers that are given in place of taking the mail, in order.</summary>
    public Queue<SendResult> Answers { get; } = [];

    /// <summary>Addresses that are always refused.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>What a question is answered in place of the truth.</summary>
    public SendResult? Silence { get; set; }

    /// <summary>True to take the next mail and lose the answer.</summary>
    public bool LosesNextAnswer { get; set; }

    public SendResult Take(MailMessage message)
    {
        if (Refused.Contains(message.To))
        {
            return new SendResult.Refused("550 no such mailbox");
        }

        if (Answers.TryDequeue(out var answer))
        {
            return answer;
        }

        if (!Remembers || Mails.TrueForAll(m => m.OperationId != message.OperationId))
        {
            Mails.Add(message);
        }

        var lost = LosesNextAnswer;
        LosesNextAnswer = false;
        return lost ? new SendResult.Unknown("the connection broke") : new SendResult.Sent("250 taken");
    }

    public SendResult? Find(Guid operationId) =>
        !Remembers ? null
        : Silence is { } silence ? silence
        : Mails.Exists(m => m.OperationId == operationId) ? new SendResult.Sent("succeeded")
        : new SendResult.Later("it was never taken", null);
}
