BeforeAll {
    . $PSScriptRoot/Common.ps1
    $title = 'В Бишкеке обсудили безопасность железных дорог'
    $text = Get-PageText -Title $title -Body ('Инженеры двух стран встретились в Бишкеке и обсудили мосты. ' * 4)
    function Get-Encoding([string] $Name) { [Text.CodePagesEncodingProvider]::Instance.GetEncoding($Name) ?? [Text.Encoding]::GetEncoding($Name) }
    function Write-Encoded([string] $Encoding, [string] $Content = $text) {
        $file = Join-Path $TestDrive "$Encoding-$([guid]::NewGuid()).txt"
        [IO.File]::WriteAllBytes($file, (Get-Encoding $Encoding).GetBytes($Content))
        $file
    }
    function Complete([string] $Line) { (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText }
}

Describe 'Import-CstoArticle -Encoding' {
    It 'reads <Written> given as <Given>' -ForEach @(
        @{ Written = 'windows-1251'; Given = 'windows-1251' }
        @{ Written = 'windows-1251'; Given = 'WINDOWS-1251' }
        @{ Written = 'windows-1251'; Given = 1251 }
        @{ Written = 'windows-1251'; Given = '1251' }
        @{ Written = 'ibm866'; Given = 866 }
        @{ Written = 'iso-8859-5'; Given = 'iso-8859-5' }
        @{ Written = 'koi8-r'; Given = 'koi8-r' }
        @{ Written = 'utf-8'; Given = 'utf8' }
        @{ Written = 'utf-8'; Given = 'utf8NoBOM' }
        @{ Written = 'utf-16'; Given = 'unicode' }
        @{ Written = 'utf-16BE'; Given = 'BigEndianUnicode' }
        @{ Written = 'utf-32'; Given = 'utf32' }
        @{ Written = 'utf-32BE'; Given = 'bigendianutf32' }
    ) {
        $article = Import-CstoArticle (Write-Encoded $written) -Encoding $given
        $article.Title | Should -BeExactly $title
        $article.Warnings | Should -BeNullOrEmpty
    }

    It 'takes an Encoding object, even one that throws' {
        $file = Write-Encoded windows-1251
        (Import-CstoArticle $file -Encoding (Get-Encoding windows-1251)).Title | Should -BeExactly $title
        $mixed = Write-Encoded windows-1251 (Get-PageText -Title 'Rail safety was discussed (обсудили) in Bishkek')
        (Import-CstoArticle $mixed -Encoding ([Text.UTF8Encoding]::new($false, $true))).Warnings | Should -BeLike '*utf-8*'
    }

    It 'counts more than what the page declares, and less than a mark' {
        $html = '<!DOCTYPE html><html><head><meta charset="koi8-r"><title>{0}</title></head><body><h1>{0}</h1><p>{1}</p></body></html>' -f $title, ('Инженеры обсудили мосты в Бишкеке. ' * 8)
        (Import-CstoArticle (Write-Encoded windows-1251 $html) -Encoding windows-1251).Title | Should -BeExactly $title
        (Import-CstoArticle (Write-Encoded utf-8 ([char]0xFEFF + $text)) -Encoding windows-1251).Title | Should -BeExactly $title
    }

    It 'warns of what is not valid' {
        $file = Write-Encoded windows-1251 (Get-PageText -Title 'Rail safety was discussed (обсудили) in Bishkek')
        (Import-CstoArticle $file -Encoding ascii).Warnings | Should -BeLike '*us-ascii*16*'
    }

    It 'is not needed for the usual ones: <_>' -ForEach 'windows-1251', 'koi8-r', 'utf-8', 'utf-16' {
        (Import-CstoArticle (Write-Encoded $_)).Title | Should -BeExactly $title
    }
}

Describe 'ConvertFrom-CstoPage -Encoding' {
    It 'reads bytes, also as an answer of the web has them' {
        $bytes = (Get-Encoding iso-8859-5).GetBytes($text)
        (ConvertFrom-CstoPage (, $bytes) -Encoding iso-8859-5).Title | Should -BeExactly $title
        ([pscustomobject]@{ Content = $bytes } | ConvertFrom-CstoPage -Encoding 28595).Title | Should -BeExactly $title
    }

    It 'leaves text alone' {
        ($text | ConvertFrom-CstoPage -Encoding ascii).Title | Should -BeExactly $title
    }
}

Describe 'Export-CstoArticle -Encoding' {
    It 'writes <Name> that is read back as it was' -ForEach @(
        @{ Name = 'utf8BOM'; Start = 0xEF, 0xBB, 0xBF }
        @{ Name = 'utf8'; Start = 0x2D, 0x2D, 0x2D }
        @{ Name = 'unicode'; Start = 0xFF, 0xFE, 0x2D, 0x00 }
        @{ Name = 'bigendianunicode'; Start = 0xFE, 0xFF, 0x00, 0x2D }
        @{ Name = 'utf32'; Start = 0xFF, 0xFE, 0x00, 0x00 }
        @{ Name = 'windows-1251'; Start = 0x2D, 0x2D, 0x2D }
    ) {
        $article = $text | ConvertFrom-CstoPage
        $file = $article | Export-CstoArticle (Join-Path $TestDrive "out-$name") -Encoding $name -PassThru
        [IO.File]::ReadAllBytes($file)[0..($start.Count - 1)] | Should -Be $start
        $back = $file | Import-CstoArticle -Encoding $name
        $back.Id | Should -Be $article.Id
        $back.Body | Should -BeExactly $article.Body
    }

    It 'writes no byte order mark by default' {
        $file = $text | ConvertFrom-CstoPage | Export-CstoArticle (Join-Path $TestDrive plain) -PassThru
        [IO.File]::ReadAllBytes($file)[0] | Should -Be 0x2D
    }

    It 'refuses what the encoding cannot hold, and writes nothing: <_>' -ForEach 'ascii', 'windows-1252', 'throwing' {
        $encoding = $_ -eq 'throwing' ? [Text.Encoding]::GetEncoding('us-ascii', [Text.EncoderFallback]::ExceptionFallback, [Text.DecoderFallback]::ExceptionFallback) : $_
        $folder = Join-Path $TestDrive "lossy-$_"
        $text | ConvertFrom-CstoPage | Export-CstoArticle $folder -Encoding $encoding -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotWritten,CstoTools.Commands.ExportCstoArticleCommand'
        "$errors" | Should -Match 'characters that (us-ascii|windows-1252) does not have'
        Get-ChildItem $folder -Force -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}

Describe 'The names' {
    It 'are those of PowerShell''s own cmdlets: <_>' -ForEach @(
        (TabExpansion2 -inputScript 'Get-Content -Encoding ' -cursorColumn 22).CompletionMatches.CompletionText | Where-Object { $_ -ne 'utf7' }
    ) {
        # What Set-Content writes under a name is read under it.
        $file = Join-Path $TestDrive "name-$_.txt"
        $plain = Get-PageText
        Set-Content $file $plain -Encoding $_
        (Import-CstoArticle $file -Encoding $_).Title | Should -Be 'Rail safety was discussed in Bishkek'
        Complete 'Import-CstoArticle -Encoding ' | Should -Contain $_
    }

    It 'are completed for <_>' -ForEach 'Import-CstoArticle', 'ConvertFrom-CstoPage', 'Export-CstoArticle' {
        Complete "$_ -Encoding utf8" | Should -Be 'utf8', 'utf8BOM', 'utf8NoBOM'
        Complete "$_ -Encoding windows" | Should -Be 'windows-1251'
    }

    It 'that are none are refused with those that are: <_>' -ForEach 'utf-9', 123456, '', 'utf-7' {
        $errors = try { Import-CstoArticle $PSCommandPath -Encoding $_ } catch { $_ }
        $errors.FullyQualifiedErrorId | Should -Be 'ParameterArgumentTransformationError,CstoTools.Commands.ImportCstoArticleCommand'
        "$errors" | Should -BeLike '*is not an encoding*utf8BOM*'
    }

    It 'of the machine''s own encoding follow its culture, as PowerShell has it' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'ru-RU'
            (Import-CstoArticle (Write-Encoded windows-1251) -Encoding ansi).Title | Should -BeExactly $title
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }
}
