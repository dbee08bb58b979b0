using Automation.Core.Mail;
using Automation.Email.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Automation.Email.Tests.Sending;

/// <summary>What happens to mails where no provider is configured.</summary>
public sealed class FolderSenderTests : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("automation-outbox-");

    private string Folder => Path.Combine(parent.FullName, "outbox");

    public void Dispose() => parent.Delete(recursive: true);

    [Fact]
    public async Task A_Mail_Becomes_A_File_That_Mail_Programs_Open()
    {
        using var services = Start();

        var sent = Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(Mails.New(), default));

        var file = Assert.Single(Files());
        Assert.Equal(sent.Provider, file);
        Assert.Equal($"2026-11-16-{Mails.New().OperationId:N}.eml", Path.GetFileName(file));
        using var message = await MimeMessage.LoadAsync(file);
        Assert.Equal(Mails.To, Assert.Single(message.To.Mailboxes).Address);
    }

    [Fact]
    public async Task The_Same_Mail_Sent_Again_Replaces_Its_File()
    {
        using var services = Start();

        await services.Sender().SendAsync(Mails.New(), default);
        await services.Sender().SendAsync(Mails.New(subject: "Again") with { Date = Mails.New().Date.AddDays(1) }, default);

        using var message = await MimeMessage.LoadAsync(Assert.Single(Files()));
        Assert.Equal("Again", message.Subject);
    }

    [Fact]
    public async Task What_Was_Written_Is_Found_And_What_Was_Not_May_Be_Sent()
    {
        using var services = Start();
        Assert.IsType<SendResult.Later>(await services.Sender().FindAsync(Mails.New().OperationId, default));

        await services.Sender().SendAsync(Mails.New(), default);

        Assert.IsType<SendResult.Sent>(await services.Sender().FindAsync(Mails.New().OperationId, default));
        Assert.IsType<SendResult.Later>(await services.Sender().FindAsync(Mails.New(id: 2).OperationId, default));
    }

    [Fact]
    public async Task A_Check_Leaves_Nothing_Behind()
    {
        using var services = Start();

        Assert.Null(await services.Sender().CheckAsync(default));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_Folder_That_Cannot_Be_Written_To_Is_For_Later()
    {
        await File.WriteAllTextAsync(Folder, "in the way");
        using var services = Start();

        Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), default));
        Assert.Contains("Email:Folder", await services.Sender().CheckAsync(default), StringComparison.Ordinal);
    }

    private ServiceProvider Start() => Senders.For(("Folder", Folder));

    private string[] Files() => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];
}
