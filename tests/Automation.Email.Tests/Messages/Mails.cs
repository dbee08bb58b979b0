using Automation.Core.Mail;

namespace Automation.Email.Tests.Messages;

/// <summary>A mail as the digest makes them, to change where a test wants another.</summary>
internal static class Mails
{
    public const string To = "lead@example.com";

    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 500).Select(static i => (byte)i)];

    public static MailMessage New(string to = To, string subject = "3 pull requests wait for review, conventional commits 92 % (+4)", int id = 1) => new()
    {
        To = to,
        OperationId = new Guid(id, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        Date = new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.FromHours(1)),
        Unsubscribe = new Uri("https://automation.example.com/api/v1/unsubscribe?token=" + new string('a', 64) + ".payments." + new string('B', 22)),
        Content = new RenderedMail(
            subject,
            $"""<html><body><p>Zürich — 点検 🚀 "cid:flow.png"</p><img src="cid:flow.png" alt="Flow"><p>{new string('x', 2000)}</p></body></html>""",
            $"Zürich — 点検 🚀\n\nA long line: {new string('y', 2000)}\n.\nThe end\n",
            [new InlineImage("flow.png", Png)]),
    };
}
