cd ~/work

du -sh .[!.]* * | sort -hr
