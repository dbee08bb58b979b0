using System.Text;
using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Configuration;
using Automation.Email.Messages;
using FsCheck;
using FsCheck.Xunit;
using MimeKit;

namespace Automation.Email.Tests.Messages;

/// <summary>What a mail looks like on the wire.</summary>
public sealed class MimeMessagesTests
{
    private static readonly EmailOptions Options = new() { From = "Prüfung & Co <digest@bücher.example>" };

    [Fact]
    public async Task Text_Comes_First_And_The_Pictures_Stand_Beside_The_Html()
    {
        var message = await ReadAsync(Mails.New());

        var alternative = Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Equal("text/plain", alternative[0].ContentType.MimeType);
        var related = Assert.IsType<MultipartRelated>(alternative[1]);
        Assert.Equal("text/html", related[0].ContentType.MimeType);
        var image = Assert.IsType<MimePart>(related[1]);
        Assert.Equal("image/png", image.ContentType.MimeType);
        Assert.Equal(("inline", "flow.png"), (image.ContentDisposition?.Disposition, image.FileName));
    }

    [Fact]
    public async Task Texts_Arrive_Unchanged_But_For_The_Pictures_Names()
    {
        var mail = Mails.New();

        var message = await ReadAsync(mail);

        var image = Assert.Single(message.BodyParts.OfType<MimePart>(), p => p.ContentId is not null);
        Assert.EndsWith("@xn--bcher-kva.example", image.ContentId, StringComparison.Ordinal);
        Assert.Equal(mail.Content.Html.Replace("\"cid:flow.png\"", $"\"cid:{image.ContentId}\""), message.HtmlBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(mail.Content.Text, message.TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_Mail_Without_Pictures_Has_Two_Parts()
    {
        var mail = Mails.New();

        var message = await ReadAsync(mail with { Content = mail.Content with { Images = [] } });

        Assert.Equal(["text/plain", "text/html"], message.BodyParts.Select(p => p.ContentType.MimeType));
    }

    [Fact]
    public async Task Lines_Are_Ascii_Short_And_End_In_Crlf()
    {
        var text = Encoding.Latin1.GetString(await WriteAsync(Mails.New(subject: new string('ü', 300))));

        Assert.All(text, static c => Assert.True(c < 0x80));
        Assert.DoesNotContain(text.Replace("\r\n", "", StringComparison.Ordinal), static c => c is '\r' or '\n');
        Assert.All(text.Split("\r\n"), static line => Assert.True(line.Length <= 998, line));
    }

    [Fact]
    public async Task The_Same_Mail_Gives_The_Same_Bytes() =>
        Assert.Equal(await WriteAsync(Mails.New()), await WriteAsync(Mails.New()));

    [Fact]
    public async Task The_Message_Id_Is_The_Operation_At_The_Senders_Domain()
    {
        var mail = Mails.New();

        var message = await ReadAsync(mail);

        Assert.Equal($"{mail.OperationId:D}@xn--bcher-kva.example", message.MessageId);
        Assert.Equal(mail.Date, message.Date);
        Assert.Equal("Prüfung & Co", Assert.Single(message.From.Mailboxes).Name);
    }

    [Fact]
    public async Task The_Mail_Says_That_A_Machine_Made_It_And_How_To_Leave()
    {
        var mail = Mails.New();

        var headers = (await ReadAsync(mail)).Headers;

        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
        Assert.Equal("All", headers["X-Auto-Response-Suppress"]);
        Assert.Equal("Weekly digest <weekly-digest.xn--bcher-kva.example>", headers["List-Id"]);
        Assert.Equal($"<{mail.Unsubscribe}>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public async Task The_Unsubscribe_Link_Stays_In_One_Piece()
    {
        var mail = Mails.New();

        var text = Encoding.ASCII.GetString(await WriteAsync(mail));

        Assert.Contains($"<{mail.Unsubscribe}>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_A_Link_No_Way_To_Leave_Is_Promised()
    {
        var headers = (await ReadAsync(Mails.New() with { Unsubscribe = null })).Headers;

        Assert.False(headers.Contains("List-Unsubscribe"));
        Assert.False(headers.Contains("List-Unsubscribe-Post"));
    }

    [Fact]
    public async Task One_Click_Is_Promised_For_Https_Only()
    {
        var headers = (await ReadAsync(Mails.New() with { Unsubscribe = new Uri("http://localhost:8080/u?token=1") })).Headers;

        Assert.True(headers.Contains("List-Unsubscribe"));
        Assert.False(headers.Contains("List-Unsubscribe-Post"));
    }

    [Theory]
    [InlineData("One\r\nBcc: victim@example.com", "One Bcc: victim@example.com")]
    [InlineData("One\nX: y\rZ: z", "One X: y Z: z")]
    [InlineData("One\r\n\r\n<html>", "One <html>")]
    [InlineData("One\u2028two\u0085three\u0000four", "One two three four")]
    public async Task A_Subject_Adds_No_Header(string subject, string expected)
    {
        var message = await ReadAsync(Mails.New(subject: subject));

        Assert.Equal(expected, message.Subject);
        Assert.Empty(message.Bcc);
        Assert.Equal((await ReadAsync(Mails.New())).Headers.Select(h => h.Field), message.Headers.Select(h => h.Field));
    }

    [Property]
    public bool Any_Subject_Comes_Back_As_It_Was_Without_Its_Line_Breaks(NonNull<string> subject)
    {
        var wanted = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(subject.Get)); // lone surrogates cannot be mailed
        using var message = MimeMessages.Create(Mails.New(subject: wanted), MailAddresses.SenderOf(Options));
        using var stream = new MemoryStream();
        message.WriteTo(MimeMessages.Format, stream);
        stream.Position = 0;
        using var back = MimeMessage.Load(stream);
        return back.Subject == MimeMessages.OneLine(wanted) && back.Headers.Count == message.Headers.Count;
    }

    [Theory]
    [InlineData("lead@example.com\r\nBcc: victim@example.com")]
    [InlineData("lead@example.com, victim@example.com")]
    [InlineData("Lead <lead@example.com>")]
    [InlineData("lead")]
    [InlineData("")]
    public async Task Anything_But_One_Bare_Address_Is_Refused(string to) =>
        await Assert.ThrowsAsync<PermanentException>(() => WriteAsync(Mails.New(to)));

    private static async Task<byte[]> WriteAsync(MailMessage mail)
    {
        using var stream = new MemoryStream();
        await new MailWriter(Microsoft.Extensions.Options.Options.Create(Options)).WriteAsync(mail, stream, default);
        return stream.ToArray();
    }

    private static async Task<MimeMessage> ReadAsync(MailMessage mail)
    {
        using var stream = new MemoryStream(await WriteAsync(mail));
        return await MimeMessage.LoadAsync(stream);
    }
}
